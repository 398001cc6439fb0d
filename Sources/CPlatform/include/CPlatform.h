// What of the system Swift's Glibc and Darwin modules do not show.
#pragma once

// Swaps two entries of a folder in one step. Zero, or -1 with the reason in errno: EINVAL, ENOSYS or ENOTSUP where
// the file system or the kernel cannot.
int platform_exchange(int folder, const char *one, const char *other);

// Waits until what was written to the folder's file system lies on the disk; on macOS, the folder's own entries
// only. Zero, or -1 with the reason in errno.
int platform_sync(int folder);

// Lets the allocator give memory back at once that was freed, where glibc keeps ever more of it, up to 32 MB a block; and
// lets threads use what others freed, where it has eight heaps a core.
void platform_keep_memory_small(void);
