import { WatchedTree } from '../../../../../src/engine/agent/filesystem/watch/watched-tree.js';

test('a rename changes the paths of everything below', () => {
  const tree = new WatchedTree(1);
  const a = tree.add(2, tree.root, 'a');
  const b = tree.add(3, a, 'b');
  expect(tree.relativePath(b, 'f')).toBe('a/b/f');
  const moved = tree.detach(tree.root, 'a')!;
  expect([tree.isAttached(b), tree.isAttached(tree.root)]).toEqual([false, true]);
  tree.attach(moved, tree.root, 'z');
  expect([tree.relativePath(b, ''), tree.isAttached(b)]).toEqual(['z/b', true]);
});

test('dropping gives up the watches of a whole tree, but not one that names another directory by now', () => {
  const tree = new WatchedTree(1);
  const a = tree.add(2, tree.root, 'a');
  tree.add(3, a, 'b');
  tree.add(4, a, 'c');
  tree.add(4, tree.root, 'new');
  expect(new Set(tree.drop(tree.detach(tree.root, 'a')!))).toEqual(new Set([2, 3]));
  expect(tree.relativePath(tree.byWatch(4)!, '')).toBe('new');
  expect([tree.size, tree.byWatch(2)]).toEqual([2, undefined]);
});

test('a watch that the kernel ended is forgotten, its successor of the same name is not', () => {
  const tree = new WatchedTree(1);
  tree.add(2, tree.root, 'a');
  const again = tree.add(3, tree.root, 'a');
  tree.forget(2);
  expect(tree.detach(tree.root, 'a')).toBe(again);
});
