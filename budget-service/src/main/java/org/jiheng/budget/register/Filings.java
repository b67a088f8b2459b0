package org.jiheng.budget.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jiheng.budget.change.Origin;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;

/** The register of filings; revisions are added, never changed. */
@ApplicationScoped
public class Filings implements PanacheRepositoryBase<FiledRevision, FilingKey> {

  private final Database database;

  Filings(Database database) {
    this.database = database;
  }

  public Optional<Registered> newest(String department, int fiscalYear) {
    return database
        .sql(
            """
            select revision, hash, part from filing where department = :department and fiscal_year = :fiscalYear
            order by revision desc limit 1
            """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .first(
            row ->
                new Registered(row.integer("revision"), row.text("hash"), part(row.text("part"))));
  }

  /** All revisions, the newest first. */
  List<FiledRevision> revisions(String department, int fiscalYear) {
    return list(
        "key.department = ?1 and key.fiscalYear = ?2 order by key.revision desc",
        department,
        fiscalYear);
  }

  public void add(String department, int fiscalYear, Registered revision, Origin origin) {
    database
        .sql(
            """
        insert into filing (department, fiscal_year, revision, hash, part, actor_subject,
            actor_role, business_date, taken_at)
        values (:department, :fiscalYear, :revision, :hash, :part::jsonb, :actorSubject, :actorRole, :businessDate, :takenAt)
        """)
        .bind("department", department)
        .bind("fiscalYear", fiscalYear)
        .bind("revision", revision.revision())
        .bind("hash", revision.hash())
        .bind("part", FilingJson.tree(revision.part()).toString())
        .bind("actorSubject", origin.actor().subject())
        .bind("actorRole", origin.actor().role())
        .bind("businessDate", origin.businessDate())
        .bind("takenAt", origin.at())
        .update();
  }

  private static Filing part(String stored) {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(stored));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
