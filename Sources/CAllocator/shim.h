#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* To be called before the first thread starts. glibc enlarges the heap of a thread by a few pages at a time, each time by a
 * call of the system: three for every two pages of a site. With this, the room of a heap (malloc/arena.c, HEAP_MAX_SIZE) is
 * set aside at once; what is not touched takes no memory. */
static inline void charte_grow_heaps_at_once(void) {
#ifdef __GLIBC__
    mallopt(M_TOP_PAD, 64 << 20);
    /* Follows what is freed as long as nothing is set; this is as far as it goes (DEFAULT_MMAP_THRESHOLD_MAX). */
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
