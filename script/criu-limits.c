/*
 * For CRIU on a machine whose root lacks CAP_SYS_RESOURCE (a container, most often): there the kernel does not tell one
 * process the limits of another user's by prlimit(2), but still does by /proc/<pid>/limits. Preloaded by the wrapper that
 * script/fetch-criu writes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static const char *const names[] = {
    [RLIMIT_CPU] = "Max cpu time",
    [RLIMIT_FSIZE] = "Max file size",
    [RLIMIT_DATA] = "Max data size",
    [RLIMIT_STACK] = "Max stack size",
    [RLIMIT_CORE] = "Max core file size",
    [RLIMIT_RSS] = "Max resident set",
    [RLIMIT_NPROC] = "Max processes",
    [RLIMIT_NOFILE] = "Max open files",
    [RLIMIT_MEMLOCK] = "Max locked memory",
    [RLIMIT_AS] = "Max address space",
    [RLIMIT_LOCKS] = "Max file locks",
    [RLIMIT_SIGPENDING] = "Max pending signals",
    [RLIMIT_MSGQUEUE] = "Max msgqueue size",
    [RLIMIT_NICE] = "Max nice priority",
    [RLIMIT_RTPRIO] = "Max realtime priority",
    [RLIMIT_RTTIME] = "Max realtime timeout",
};

static rlim64_t parse(const char *text) {
  return strcmp(text, "unlimited") == 0 ? RLIM64_INFINITY : strtoull(text, NULL, 10);
}

static int read_limit(long pid, unsigned long resource, struct rlimit64 *limit) {
  if (resource >= sizeof names / sizeof *names || names[resource] == NULL) return -1;
  char path[64];
  snprintf(path, sizeof path, "/proc/%ld/limits", pid);
  FILE *file = fopen(path, "re");
  if (file == NULL) return -1;
  size_t length = strlen(names[resource]);
  char line[256], soft[32], hard[32];
  int found = -1;
  while (found != 0 && fgets(line, sizeof line, file) != NULL) {
    if (strncmp(line, names[resource], length) != 0) continue;
    if (sscanf(line + length, " %31s %31s", soft, hard) != 2) continue;
    limit->rlim_cur = parse(soft);
    limit->rlim_max = parse(hard);
    found = 0;
  }
  fclose(file);
  return found;
}

/* CRIU asks through syscall(3). */
long syscall(long number, ...) {
  static long (*next)(long, ...);
  if (next == NULL) next = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  long result = next(number, a[0], a[1], a[2], a[3], a[4], a[5]);
  if (result == -1 && errno == EPERM && number == SYS_prlimit64 && a[2] == 0 && a[3] != 0 &&
      read_limit(a[0], (unsigned long)a[1], (struct rlimit64 *)a[3]) == 0)
    return 0;
  return result;
}
