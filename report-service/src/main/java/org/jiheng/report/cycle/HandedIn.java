package org.jiheng.report.cycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Packed;
import org.jiheng.sql.Sql;

/** What was handed in, each time, in the caller's transaction. */
@ApplicationScoped
class HandedIn {

  private final Database database;

  HandedIn(Database database) {
    this.database = database;
  }

  /**
   * @param revision of the document after it was handed in
   */
  void keep(CycleDocument document, long revision, String filing) {
    of(
            document,
            """
            insert into handed_in (fiscal_year, department, document, period, revision, content)
            values (:fiscalYear, :department, :document, :period, :revision, :content)
            """)
        .bind("revision", revision)
        .bind("content", Packed.of(filing.getBytes(UTF_8)))
        .update();
  }

  /** As it was after this move. */
  Optional<Filing> at(CycleDocument document, long revision) {
    return of(
            document,
            """
            select content from handed_in where fiscal_year = :fiscalYear
              and department = :department and document = :document and period = :period
              and revision = :revision
            """)
        .bind("revision", revision)
        .first(row -> filing(Packed.plain(row.bytes("content"))));
  }

  private Sql of(CycleDocument document, String sql) {
    return database
        .sql(sql)
        .bind("fiscalYear", document.id().fiscalYear())
        .bind("department", document.id().department())
        .bind("document", document.kind())
        .bind("period", document.period());
  }

  private static Filing filing(byte[] content) {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(new String(content, UTF_8)));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
