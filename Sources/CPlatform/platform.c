#ifdef __linux__
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/fs.h>
#include <malloc.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CPlatform.h"

// By number: not every C library has a function for it.
int platform_exchange(int folder, const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, folder, one, folder, other, RENAME_EXCHANGE);
}

int platform_sync(int folder) { return syncfs(folder); }

void platform_keep_memory_small(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 64 * 1024);
  mallopt(M_ARENA_MAX, (int)sysconf(_SC_NPROCESSORS_ONLN));
#endif
}
#else
#include <stdio.h>
#include <unistd.h>

#include "CPlatform.h"

int platform_exchange(int folder, const char *one, const char *other) {
  return renameatx_np(folder, one, folder, other, RENAME_SWAP);
}

int platform_sync(int folder) { return fsync(folder); }

void platform_keep_memory_small(void) {}
#endif
