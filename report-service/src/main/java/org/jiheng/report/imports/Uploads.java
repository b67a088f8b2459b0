package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiheng.report.storage.Database;

/** What was sent, as long as it is to be read; in the caller's transaction. */
@ApplicationScoped
class Uploads {

  private final Database database;

  Uploads(Database database) {
    this.database = database;
  }

  void keep(long id, UploadFormat format, byte[] content) {
    database.update(
        "insert into import_upload (import_id, format, content) values (?, ?, ?)",
        statement -> {
          statement.setLong(1, id);
          statement.setString(2, format.name());
          statement.setBytes(3, content);
        });
  }

  /** Empty where the import was cancelled. */
  Optional<Upload> open(long id) {
    return database.first(
        "select format, content from import_upload where import_id = ?",
        statement -> statement.setLong(1, id),
        row -> UploadFormat.valueOf(row.getString(1)).open(row.getBytes(2)));
  }

  void drop(long id) {
    database.update(
        "delete from import_upload where import_id = ?", statement -> statement.setLong(1, id));
  }
}
