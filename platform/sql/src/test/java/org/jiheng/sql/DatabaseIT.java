package org.jiheng.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jiheng.testing.Parts;
import org.jiheng.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseIT {

  private static final Instant NOON = Instant.parse("2026-11-30T04:00:00.123456Z");

  private static final Columns<Thing> THINGS =
      new Columns<Thing>()
          .text("code", Thing::code)
          .integer("year", Thing::year)
          .bigint("version", Thing::version)
          .numeric("amount", Thing::amount)
          .bytes("body", Thing::body)
          .instant("made_at", Thing::madeAt);

  private final StatementCounter counter = new StatementCounter();
  private Database database;

  private record Thing(
      String code, Integer year, Long version, BigDecimal amount, byte[] body, Instant madeAt) {

    static Thing of(Row row) throws SQLException {
      return new Thing(
          row.text("code"),
          row.integer("year"),
          row.bigint("version"),
          row.numeric("amount"),
          row.bytes("body"),
          row.instant("made_at"));
    }
  }

  @BeforeEach
  void connect() {
    var parts = Parts.shared();
    var role = parts.application("report");
    var source = new PGSimpleDataSource();
    source.setUrl(parts.url("report"));
    source.setUser(role.user());
    source.setPassword(role.password());
    database = new Database(counter.around(javax.sql.DataSource.class, source));
  }

  @Test
  void rowsOfEveryTypeGoThereAndBackInOneStatement() {
    var full =
        new Thing("厅,{\"'\\}", 2024, 1L << 40, new BigDecimal("12.340"), new byte[] {0, -1}, NOON);
    var empty = new Thing(null, null, null, null, null, null);

    var back =
        database
            .sql("select * from <t> order by t.place")
            .rows("t", THINGS, List.of(full, empty))
            .list(Thing::of);

    assertThat(back).usingRecursiveComparison().isEqualTo(List.of(full, empty));
    assertThat(counter.statements()).isEqualTo(1);
  }

  @Test
  void noRowsAreReadButNotSentToBeWritten() {
    var read = database.sql("select * from <t>").rows("t", THINGS, List.of());
    var written =
        database.sql("insert into nothing select * from <t>").rows("t", THINGS, List.of());

    assertThat(read.list(Thing::of)).isEmpty();
    assertThat(written.update()).isZero();
    assertThat(counter.statements()).isEqualTo(1);
  }

  @Test
  void statementsThatGoTogetherAreOneWayToTheDatabase() {
    var locked = database.sql("select pg_advisory_xact_lock_shared(:key)").bind("key", 7L);
    var nothing =
        database.sql("insert into nothing select 1 from <t>").rows("t", THINGS, List.of());
    var asked = database.sql("select n from generate_series(1, :most) n").bind("most", 3);

    var found = locked.then(nothing).then(asked).list(row -> row.integer("n"));

    assertThat(found).containsExactly(1, 2, 3);
    assertThat(counter.statements()).isEqualTo(1);
  }

  @Test
  void statementsThatGoTogetherNameTheirParametersApart() {
    var one = database.sql("select :a").bind("a", 1);
    var other = database.sql("select :a").bind("a", 2);

    assertThatThrownBy(() -> one.then(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aParameterStandsWhereverItsNameDoesAndCastsAndTextsStayAsTheyAre() {
    var found =
        database
            .sql("select :a::text || ':a' || ' <a> ' || :a as said where :at > '2026-01-01'")
            .bind("a", "x")
            .bind("at", NOON)
            .first(row -> row.text("said"));

    assertThat(found).contains("x:a <a> x");
  }

  @Test
  void whatIsNotAskedIsNotInTheStatement() {
    var found =
        database
            .sql("select n from generate_series(1, 5) n where true")
            .add(" and n > :from", "from", 2)
            .add(" and n < :to", "to", null)
            .add(" and n <> all(:without)")
            .integers("without", List.of(4))
            .list(row -> row.integer("n"));

    assertThat(found).containsExactly(3, 5);
  }

  @Test
  void listsComeBackAsListsAndNullAsNull() {
    var found =
        database
            .sql("select :some as some, :none::text[] as none")
            .texts("some", Arrays.asList("一", "二"))
            .texts("none", null)
            .first(
                row -> {
                  assertThat(row.texts("none")).isNull();
                  return row.texts("some");
                });

    assertThat(found).contains(List.of("一", "二"));
  }

  @Test
  void aRefusalTellsItsState() {
    assertThatThrownBy(() -> database.sql("select :n / 0").bind("n", 1).call())
        .isInstanceOf(DatabaseFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("22012"));
  }

  @Test
  void aParameterWithoutAValueIsNotSent() {
    assertThatThrownBy(() -> database.sql("select :n").call()).hasMessageContaining("n");
    assertThat(counter.statements()).isZero();
  }
}
