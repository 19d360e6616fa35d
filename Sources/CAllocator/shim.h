#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>

/* The room of a thread's heap, which begins at a multiple of it (malloc/arena.c, HEAP_MAX_SIZE and heap_for_ptr). */
#define CHARTE_HEAP ((uintptr_t)64 << 20)
#endif

/* To be called before the first thread starts. glibc enlarges the heap of a thread by a few pages at a time, each time by a
 * call of the system: three for every two pages of a site. With this, the room of a heap is set aside at once; what is not
 * touched takes no memory. */
static inline void charte_grow_heaps_at_once(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, CHARTE_HEAP);
    /* Follows what is freed as long as nothing is set; this is as far as it goes (DEFAULT_MMAP_THRESHOLD_MAX). */
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

/* To be called now and then, which takes 200 instructions, by a thread that has much to keep: asks the system for pages of
 * 2 MB where its heap lies, if there are such. What glibc offers for this (glibc.malloc.hugetlb) only who starts the program
 * can choose. Advice and no more: were the heap elsewhere, nothing would come of it. */
static inline void charte_prefer_large_pages(void) {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    static _Thread_local uintptr_t advised;
    void *block = malloc(2048);
    uintptr_t heap = (uintptr_t)block & ~(CHARTE_HEAP - 1);
    free(block);
    if (heap == advised) return;
    advised = heap;
    madvise((void *)heap, CHARTE_HEAP, MADV_HUGEPAGE);
#endif
}
