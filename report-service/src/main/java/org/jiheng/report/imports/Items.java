package org.jiheng.report.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemOutcome;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The files and lines of imports; in the caller's transaction. */
@ApplicationScoped
class Items {

  /** So many faults of an item are kept; that there are more is told. */
  static final int FAULTS = 1_000;

  private static final TypeReference<List<Fault>> FAULT_LIST = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into import_item (import_id, position, name)
      select :importId, n.position, n.name from unnest(:names) with ordinality n (name, position)
      """;

  private static final String READ =
      """
      update import_item i set read = true, department = r.department, fiscal_year = r.fiscal_year,
        filing = r.filing, origins = r.origins, state = coalesce(r.state, i.state),
        detail = r.detail, faults = r.faults::json, fault_count = r.fault_count
      from <r>
      where i.import_id = :importId and i.position = r.position and i.state = 'WAITING'
      """;

  /** Which of several is meant, nobody can tell. */
  private static final String REFUSE_TWICE =
      """
      update import_item i set state = 'REFUSED', filing = null, origins = null, detail =
        '同一部门同一年度在本次导入中出现多次（第 ' || d.positions || ' 项），无法判断以哪一份为准。'
      from (
        select department, fiscal_year,
          string_agg(position::text, '、' order by position) as positions
        from import_item where import_id = :importId and state = 'WAITING'
        group by department, fiscal_year having count(*) > 1) d
      where i.import_id = :importId and i.state = 'WAITING' and i.department = d.department
        and i.fiscal_year = d.fiscal_year
      """;

  private static final String NEXT =
      """
      select position, department, fiscal_year, filing, origins, first_failed_at from import_item
      where import_id = :importId and state = 'WAITING' order by attempts, position limit 1
      """;

  /** It is what happened, whether or not the import was cancelled meanwhile. */
  private static final String ENDED =
      """
      update import_item set state = :state, revision = :revision, detail = :detail, faults = :faults::json, fault_count = :faultCount,
        filing = null, origins = null
      where import_id = :importId and position = :position and state in ('WAITING', 'CANCELLED')
      """;

  private final Database database;

  Items(Database database) {
    this.database = database;
  }

  void add(long id, List<String> names) {
    database.sql(ADD).bind("importId", id).texts("names", names).update();
  }

  /** Places of the next ones that were not read. */
  List<Integer> unread(long id, int limit) {
    return database
        .sql(
            "select position from import_item where import_id = :importId and not read"
                + " order by position limit :limit")
        .bind("importId", id)
        .bind("limit", limit)
        .list(row -> row.integer("position"));
  }

  void read(long id, List<Item.Read> items) {
    var columns =
        new Columns<Item.Read>()
            .integer("position", Item.Read::position)
            .text("department", Item.Read::department)
            .integer("fiscal_year", Item.Read::fiscalYear)
            .bytes("filing", Item.Read::filing)
            .bytes("origins", item -> bytes(item.origins()))
            .text("state", item -> item.refusal() == null ? null : item.refusal().state().name())
            .text("detail", item -> item.refusal() == null ? null : item.refusal().detail())
            .text("faults", item -> item.refusal() == null ? null : json(item.refusal().faults()))
            .integer(
                "fault_count", item -> item.refusal() == null ? 0 : item.refusal().faults().size());
    database.sql(READ).rows("r", columns, items).bind("importId", id).update();
  }

  void refuseTwice(long id) {
    database.sql(REFUSE_TWICE).bind("importId", id).update();
  }

  /** The next one to hand in: what could not be handed in waits until the others were tried. */
  Optional<Item.Waiting> next(long id) {
    return database
        .sql(NEXT)
        .bind("importId", id)
        .first(
            row ->
                new Item.Waiting(
                    row.integer("position"),
                    row.text("department"),
                    row.integer("fiscal_year"),
                    row.bytes("filing"),
                    origins(row.bytes("origins")),
                    row.instant("first_failed_at")));
  }

  void ended(long id, int position, ItemOutcome outcome) {
    database
        .sql(ENDED)
        .bind("state", outcome.state().name())
        .bind("revision", outcome.revision())
        .bind("detail", outcome.detail())
        .bind("faults", json(outcome.faults()))
        .bind("faultCount", outcome.faults().size())
        .bind("importId", id)
        .bind("position", position)
        .update();
  }

  void postponed(long id, int position, String why, Instant now) {
    database
        .sql(
            "update import_item set attempts = attempts + 1, detail = :detail,"
                + " first_failed_at = coalesce(first_failed_at, :now)"
                + " where import_id = :importId and position = :position and state = 'WAITING'")
        .bind("detail", why)
        .bind("now", now)
        .bind("importId", id)
        .bind("position", position)
        .update();
  }

  /** Gives up what has had no turn. */
  void giveUp(long id, ItemState state) {
    database
        .sql(
            "update import_item set state = :state, filing = null, origins = null"
                + " where import_id = :importId and state = 'WAITING'")
        .bind("state", state.name())
        .bind("importId", id)
        .update();
  }

  /**
   * In their order, from behind a place.
   *
   * @param state those in it; null for all
   */
  List<Item> after(long id, int position, ItemState state, int limit) {
    return database
        .sql(
            "select position, name, state, department, fiscal_year, revision, detail, faults, fault_count"
                + " from import_item where import_id = :importId and position > :position"
                + " and (:state::text is null or state = :state) order by position limit :limit")
        .bind("importId", id)
        .bind("position", position)
        .bind("state", state)
        .bind("limit", limit)
        .list(Items::item);
  }

  private static Item item(Row row) throws SQLException {
    return new Item(
        row.integer("position"),
        row.text("name"),
        row.one(ItemState.class, "state"),
        row.text("department"),
        row.integer("fiscal_year"),
        row.integer("revision"),
        row.text("detail"),
        faults(row.text("faults")),
        row.integer("fault_count"));
  }

  /** Null for a filing that came as JSON. */
  private static byte[] bytes(Origins origins) {
    try {
      return origins.byPointer().isEmpty() ? null : FilingJson.mapper().writeValueAsBytes(origins);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Origins origins(byte[] json) {
    try {
      return json == null ? Origins.NONE : FilingJson.mapper().readValue(json, Origins.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Fault> faults(String json) {
    try {
      return json == null ? List.of() : FilingJson.mapper().readValue(json, FAULT_LIST);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(List<Fault> faults) {
    try {
      return faults.isEmpty()
          ? null
          : FilingJson.mapper()
              .writeValueAsString(faults.subList(0, Math.min(FAULTS, faults.size())));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
