package org.jiheng.budget.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jiheng.budget.change.Origin;
import org.jiheng.budget.database.Database;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;

/** The register of filings; revisions are added, never changed. */
@ApplicationScoped
public class Filings implements PanacheRepositoryBase<FiledRevision, FilingKey> {

  private final Database database;

  Filings(Database database) {
    this.database = database;
  }

  public Optional<Registered> newest(String department, int fiscalYear) {
    return database
        .query(
            """
            select revision, hash, part from filing where department = ? and fiscal_year = ?
            order by revision desc limit 1
            """,
            row ->
                new Registered(
                    row.getInt("revision"), row.getString("hash"), part(row.getString("part"))),
            department,
            fiscalYear)
        .stream()
        .findFirst();
  }

  /** All revisions, the newest first. */
  List<FiledRevision> revisions(String department, int fiscalYear) {
    return list(
        "key.department = ?1 and key.fiscalYear = ?2 order by key.revision desc",
        department,
        fiscalYear);
  }

  public void add(String department, int fiscalYear, Registered revision, Origin origin) {
    database.update(
        """
        insert into filing (department, fiscal_year, revision, hash, part, actor_subject,
            actor_role, business_date, taken_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
        """,
        department,
        fiscalYear,
        revision.revision(),
        revision.hash(),
        FilingJson.tree(revision.part()).toString(),
        origin.actor().subject(),
        origin.actor().role(),
        origin.businessDate(),
        origin.at());
  }

  private static Filing part(String stored) {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(stored));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
