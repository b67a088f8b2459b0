package org.jiheng.report.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** The files and lines of imports; in the caller's transaction. */
@ApplicationScoped
class Items {

  /** So many faults of an item are kept; that there are more is told. */
  static final int FAULTS = 1_000;

  private static final TypeReference<List<Fault>> FAULT_LIST = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into import_item (import_id, position, name)
      select ?, n.position, n.name from unnest(?::text[]) with ordinality n (name, position)
      """;

  private static final String READ =
      """
      update import_item i set read = true, department = r.department, fiscal_year = r.fiscal_year,
        filing = r.filing, origins = r.origins, state = coalesce(r.state, i.state),
        detail = r.detail, faults = r.faults::json, fault_count = r.fault_count
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) r
        (position, department, fiscal_year, filing, origins, state, detail, faults, fault_count)
      where i.import_id = ? and i.position = r.position and i.state = 'WAITING'
      """;

  /** Which of several is meant, nobody can tell. */
  private static final String REFUSE_TWICE =
      """
      update import_item i set state = 'REFUSED', filing = null, origins = null, detail =
        '同一部门同一年度在本次导入中出现多次（第 ' || d.positions || ' 项），无法判断以哪一份为准。'
      from (
        select department, fiscal_year,
          string_agg(position::text, '、' order by position) as positions
        from import_item where import_id = ? and state = 'WAITING'
        group by department, fiscal_year having count(*) > 1) d
      where i.import_id = ? and i.state = 'WAITING' and i.department = d.department
        and i.fiscal_year = d.fiscal_year
      """;

  private static final String NEXT =
      """
      select position, department, fiscal_year, filing, origins, first_failed_at from import_item
      where import_id = ? and state = 'WAITING' order by attempts, position limit 1
      """;

  /** It is what happened, whether or not the import was cancelled meanwhile. */
  private static final String ENDED =
      """
      update import_item set state = ?, revision = ?, detail = ?, faults = ?::json, fault_count = ?,
        filing = null, origins = null
      where import_id = ? and position = ? and state in ('WAITING', 'CANCELLED')
      """;

  private final Database database;

  Items(Database database) {
    this.database = database;
  }

  void add(long id, List<String> names) {
    database.update(
        ADD,
        statement -> {
          statement.setLong(1, id);
          statement.setArray(2, statement.getConnection().createArrayOf("text", names.toArray()));
        });
  }

  /** Places of the next ones that were not read. */
  List<Integer> unread(long id, int limit) {
    return database.list(
        "select position from import_item where import_id = ? and not read"
            + " order by position limit ?",
        statement -> {
          statement.setLong(1, id);
          statement.setInt(2, limit);
        },
        row -> row.getInt(1));
  }

  void read(long id, List<Item.Read> items) {
    var columns =
        new Columns<Item.Read>()
            .integer(Item.Read::position)
            .text(Item.Read::department)
            .integer(Item.Read::fiscalYear)
            .bytes(Item.Read::filing)
            .bytes(item -> bytes(item.origins()))
            .text(item -> item.refusal() == null ? null : item.refusal().state().name())
            .text(item -> item.refusal() == null ? null : item.refusal().detail())
            .text(item -> item.refusal() == null ? null : json(item.refusal().faults()))
            .integer(item -> item.refusal() == null ? 0 : item.refusal().faults().size());
    database.update(
        READ,
        statement -> {
          columns.bind(statement, items);
          statement.setLong(10, id);
        });
  }

  void refuseTwice(long id) {
    database.update(
        REFUSE_TWICE,
        statement -> {
          statement.setLong(1, id);
          statement.setLong(2, id);
        });
  }

  /** The next one to hand in: what could not be handed in waits until the others were tried. */
  Optional<Item.Waiting> next(long id) {
    return database.first(
        NEXT,
        statement -> statement.setLong(1, id),
        row -> {
          var failed = row.getTimestamp(6);
          return new Item.Waiting(
              row.getInt(1),
              row.getString(2),
              row.getInt(3),
              row.getBytes(4),
              origins(row.getBytes(5)),
              failed == null ? null : failed.toInstant());
        });
  }

  void ended(long id, int position, Outcome outcome) {
    database.update(
        ENDED,
        statement -> {
          statement.setString(1, outcome.state().name());
          statement.setObject(2, outcome.revision());
          statement.setString(3, outcome.detail());
          statement.setString(4, json(outcome.faults()));
          statement.setInt(5, outcome.faults().size());
          statement.setLong(6, id);
          statement.setInt(7, position);
        });
  }

  void postponed(long id, int position, String why, Instant now) {
    database.update(
        "update import_item set attempts = attempts + 1, detail = ?,"
            + " first_failed_at = coalesce(first_failed_at, ?)"
            + " where import_id = ? and position = ? and state = 'WAITING'",
        statement -> {
          statement.setString(1, why);
          statement.setTimestamp(2, Timestamp.from(now));
          statement.setLong(3, id);
          statement.setInt(4, position);
        });
  }

  /** Gives up what has had no turn. */
  void giveUp(long id, ItemState state) {
    database.update(
        "update import_item set state = ?, filing = null, origins = null"
            + " where import_id = ? and state = 'WAITING'",
        statement -> {
          statement.setString(1, state.name());
          statement.setLong(2, id);
        });
  }

  /**
   * In their order, from behind a place.
   *
   * @param state those in it; null for all
   */
  List<Item> after(long id, int position, ItemState state, int limit) {
    return database.list(
        "select position, name, state, department, fiscal_year, revision, detail, faults, fault_count"
            + " from import_item where import_id = ? and position > ?"
            + " and (?::text is null or state = ?) order by position limit ?",
        statement -> {
          statement.setLong(1, id);
          statement.setInt(2, position);
          statement.setString(3, state == null ? null : state.name());
          statement.setString(4, state == null ? null : state.name());
          statement.setInt(5, limit);
        },
        Items::item);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getInt(1),
        row.getString(2),
        ItemState.valueOf(row.getString(3)),
        row.getString(4),
        row.getObject(5, Integer.class),
        row.getObject(6, Integer.class),
        row.getString(7),
        faults(row.getString(8)),
        row.getInt(9));
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
