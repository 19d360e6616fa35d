/* All of it is in the header: nothing has to be loaded when the program starts. */
#define XXH_INLINE_ALL
#include <xxhash.h>

/* There the function has another name. */
static inline XXH128_hash_t charte_xxh128(const void *bytes, size_t count) {
    return XXH3_128bits(bytes, count);
}
