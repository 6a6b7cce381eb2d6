import unittest

from build import pages


class Pages(unittest.TestCase):
    def test_every_word_is_a_page(self):
        self.assertEqual(pages("one two"), {"one.html": "<h1>one</h1>\n", "two.html": "<h1>two</h1>\n"})

    def test_no_title_no_pages(self):
        self.assertEqual(pages(""), {})


if __name__ == "__main__":
    unittest.main()
