// What Swift cannot import from libxml2 by itself: macros and a mutable global.
#ifndef OPFRIS_CLIBXML2_H
#define OPFRIS_CLIBXML2_H
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// Denies every file, address and catalogue to the parser.
static inline xmlParserInputPtr opfris_deny_entity(const char *url, const char *identifier,
                                                   xmlParserCtxtPtr context) {
    (void)url;
    (void)identifier;
    (void)context;
    return NULL;
}

static inline void opfris_deny_all_entities(void) {
    xmlSetExternalEntityLoader(opfris_deny_entity);
}
#endif
