#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

/* Asks for the line of memory (64 bytes) at an address: whoever reads it a little later need not wait for it. Nothing comes of an
 * address at which there is no memory. */
static inline void charte_prefetch(const void *address) {
    __builtin_prefetch(address);
}

/* Sixteen bytes; Swift knows them as SIMD16<UInt8>. */
typedef unsigned char charte_bytes __attribute__((ext_vector_type(16)));

/* The highest bit of each of sixteen bytes, that of the first byte lowest. */
static inline unsigned charte_highest_bits(charte_bytes bytes) {
#if defined(__SSE2__)
    return (unsigned)_mm_movemask_epi8((__m128i)bytes);
#elif defined(__aarch64__)
    /* Each byte becomes the bit of its place in its half; then each half is added up. */
    const charte_bytes places = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t bits = vmulq_u8(vshrq_n_u8((uint8x16_t)bytes, 7), (uint8x16_t)places);
    return vaddv_u8(vget_low_u8(bits)) | (unsigned)vaddv_u8(vget_high_u8(bits)) << 8;
#else
    unsigned bits = 0;
    for (int place = 0; place < 16; place++) bits |= (unsigned)(bytes[place] >> 7) << place;
    return bits;
#endif
}

/* By how much each of sixteen bytes is more than a limit; zero for those that are not. */
static inline charte_bytes charte_excess(charte_bytes bytes, unsigned char limit) {
    return __builtin_elementwise_sub_sat(bytes, (charte_bytes)limit);
}
