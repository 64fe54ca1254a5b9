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
/// Reads the first bytes of the file behind a connection, through its own handle: opening and closing the
/// file beside it would drop the locks of this process. Returns SQLite's code.
static inline int opfris_sqlite3_read_start(sqlite3 *database, void *bytes, int count) {
    sqlite3_file *file = 0;
    int code = sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK) return code;
    if (!file || !file->pMethods) return SQLITE_CANTOPEN;
    return file->pMethods->xRead(file, bytes, count, 0);
}
#endif
