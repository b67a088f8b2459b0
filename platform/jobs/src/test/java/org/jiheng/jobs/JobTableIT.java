package org.jiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.contracts.Actor;
import org.jiheng.http.ProblemException;
import org.jiheng.sql.Database;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class JobTableIT {

  private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
  private static final Actor LI = new Actor("li.ming", "bureau-admin");
  private static final String SCHEMA = "long_work";

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private JobTable<Errand> errands;
  private JobDesk<Errand> desk;

  @BeforeEach
  void makeTheTable() throws SQLException, IOException {
    var parts = Parts.shared();
    var owner = parts.owner("report");
    source.setUrl(parts.url("report"));
    source.setUser(owner.user());
    source.setPassword(owner.password());
    source.setCurrentSchema(SCHEMA);
    execute(
        "create schema "
            + SCHEMA
            + "; set search_path to "
            + SCHEMA
            + ";"
            + migration(owner.user()));
    errands = Errand.table(new Database(source));
    desk = new JobDesk<>(errands, "跑腿任务");
  }

  @AfterEach
  void dropTheTable() throws SQLException {
    execute("drop schema " + SCHEMA + " cascade");
  }

  @Test
  void ofASubjectOneAtMostIsUnfinished() {
    var first = begin("town");

    assertThat(errands.begin("town", new Errand.Work("town", 0), LI, NOON)).isEmpty();
    assertThat(errands.unfinished("town")).contains(first);
    assertThat(begin(null).id()).isNotEqualTo(begin(null).id());

    errands.change(first.id()).finished(Errand.State.DONE, NOON).save();
    assertThat(errands.unfinished("town")).isEmpty();
    assertThat(begin("town").state()).isEqualTo(Errand.State.QUEUED);
  }

  @Test
  void theOneThatIsDueForTheLongestIsNext() {
    var first = begin("a");
    var second = begin("b");
    assertThat(errands.next(NOON)).contains(first);

    errands.change(first.id()).due(NOON.plusSeconds(1)).save();
    assertThat(errands.next(NOON)).contains(second);

    errands.change(second.id()).finished(Errand.State.DONE, NOON).save();
    assertThat(errands.next(NOON)).isEmpty();
    assertThat(errands.next(NOON.plusSeconds(1)).map(Errand::id)).contains(first.id());
  }

  @Test
  void aChangeIsCountedAndKeepsWhatItDoesNotName() {
    var errand = begin("a");

    errands.change(errand.id()).plus("steps", 2).failing("下雨了。").save();
    errands.change(errand.id()).plus("steps", 1).with("where", "city").failing("又下雨了。").save();

    var changed = errands.one(errand.id()).orElseThrow();
    assertThat(changed.work()).isEqualTo(new Errand.Work("city", 3));
    assertThat(changed.error()).isEqualTo("下雨了。 又下雨了。");
    assertThat(changed.rowVersion()).isEqualTo(errand.rowVersion() + 2);
  }

  @Test
  void whatEndedLongAgoIsForgotten() {
    var ended = begin("a");
    errands.change(ended.id()).finished(Errand.State.DONE, NOON).save();
    var open = begin("b");

    errands.forget(NOON.plus(Duration.ofDays(1)));

    assertThat(errands.one(ended.id())).isEmpty();
    assertThat(errands.one(open.id())).contains(open);
  }

  @Test
  void theListHasTheNewestFirst() {
    var ids = List.of(begin(null).id(), begin(null).id(), begin(null).id());

    assertThat(errands.page(errands.before(ids.get(2)), 5).stream().map(Errand::id))
        .containsExactly(ids.get(1), ids.get(0));
  }

  @Test
  void aJobIsGivenUpOnceAndAnEndedOneNever() {
    var errand = begin("a");
    var given = new ArrayList<Errand>();

    for (var time = 0; time < 2; time++) {
      var cancelled = desk.cancel(errand.id(), job -> giveUp(job, given));
      assertThat(cancelled.isCancelled()).isTrue();
    }
    assertThat(given).containsExactly(errand);

    var done = begin("a");
    errands.change(done.id()).finished(Errand.State.DONE, NOON).save();
    refused(
        () -> desk.cancel(done.id(), job -> giveUp(job, given)), 409, "第 " + done.id() + " 号跑腿任务");
    assertThat(given).hasSize(1);
  }

  @Test
  void whatNobodyMaySeeIsNotThere() {
    var errand = begin("a");
    var blind = new JobDesk<>(errands, "跑腿任务", job -> false);

    refused(() -> blind.one(errand.id()), 404, "没有编号为 " + errand.id() + " 的跑腿任务");
    refused(() -> blind.cancel(errand.id(), job -> {}), 404, "没有编号");
    refused(() -> desk.one(errand.id() + 1), 404, "没有编号");
  }

  @Test
  void whoIsInTheWayIsNamed() {
    var errand = begin("a");

    var named = desk.running(Optional.of(errand), "正在路上").problem();
    assertThat(named.detail()).startsWith("第 " + errand.id() + " 号跑腿任务正在路上");
    assertThat(named.more()).containsEntry("running", errand.id());
    assertThat(desk.running(Optional.empty(), "正在路上").problem().detail()).startsWith("另一个跑腿任务");
  }

  private Errand begin(String subject) {
    return errands.begin(subject, new Errand.Work("town", 0), LI, NOON).orElseThrow();
  }

  private void giveUp(Errand job, List<Errand> given) {
    given.add(job);
    errands.change(job.id()).finished(Errand.State.CANCELLED, NOON).save();
  }

  private static void refused(Runnable asked, int status, String words) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem().status()).isEqualTo(status))
        .hasMessageContaining(words);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String migration(String application) throws IOException {
    try (var file = JobTable.class.getResourceAsStream("/db/jobs/V0_30__jobs.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${application}", application);
    }
  }
}
