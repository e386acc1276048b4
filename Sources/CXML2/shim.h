#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/uri.h>

// The library's own is a variable, which Swift does not take for safe.
static inline void cxml2_free(void *memory) { xmlFree(memory); }
