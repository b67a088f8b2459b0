package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiheng.documents.batch.Batch;
import org.jiheng.documents.batch.BatchFormat;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.sql.Database;

/** What was sent, as long as it is to be read; in the caller's transaction. */
@ApplicationScoped
class Uploads {

  private final Database database;

  Uploads(Database database) {
    this.database = database;
  }

  void keep(long id, BatchFormat format, byte[] content) {
    database
        .sql(
            "insert into import_upload (import_id, format, content) values (:importId, :format, :content)")
        .bind("importId", id)
        .bind("format", format.name())
        .bind("content", content)
        .update();
  }

  /** Empty where the import was cancelled. */
  Optional<Batch> open(long id) {
    return database
        .sql("select format, content from import_upload where import_id = :importId")
        .bind("importId", id)
        .first(row -> opened(row.one(BatchFormat.class, "format"), row.bytes("content")));
  }

  void drop(long id) {
    database
        .sql("delete from import_upload where import_id = :importId")
        .bind("importId", id)
        .update();
  }

  private static Batch opened(BatchFormat format, byte[] content) {
    try {
      return format.open(content);
    } catch (UnreadableDocument noMore) {
      throw new IllegalStateException("was opened before it was kept", noMore);
    }
  }
}
