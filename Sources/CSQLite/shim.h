// What Swift cannot import from SQLite by itself: variadic functions and a cast macro.
#ifndef OPFRIS_CSQLITE_H
#define OPFRIS_CSQLITE_H
#include <sqlite3.h>

/// Sets one boolean option of a connection; `sqlite3_db_config` is variadic.
static inline int opfris_sqlite3_configure(sqlite3 *database, int option, int on) {
    return sqlite3_db_config(database, option, on, (int *)0);
}

/// Binds bytes that SQLite copies at once; `SQLITE_TRANSIENT` is a cast that Swift cannot see.
static inline int opfris_sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
    return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int opfris_sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *bytes, int count) {
    return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}
#endif
