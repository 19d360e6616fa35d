// Debian's libxml2 names ICU in its headers (<libxml/encoding.h>), whose types Foundation brings in a version of its own:
// a file that sees both does not compile. Nothing of ours converts encodings by ICU, so its part of the header stays out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
