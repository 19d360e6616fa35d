#ifdef __linux__
#include <mimalloc.h>
#endif

/* To be called before the first thread starts. Every allocation of the program is mimalloc's (it stands before the C library
 * where functions are looked for); this asks it for memory that lies in pages of 2 MB, if the system has such. */
static inline void charte_prefer_large_pages(void) {
#ifdef __linux__
    mi_option_enable(mi_option_large_os_pages);
    /* Otherwise what a thread sets aside first lies in small ones. */
    mi_option_set(mi_option_eager_commit_delay, 0);
#endif
}
