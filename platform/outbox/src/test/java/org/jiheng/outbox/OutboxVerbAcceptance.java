package org.jiheng.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.EventType;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.Test;

/**
 * What an operator sees of a running service's parked events and does about them. Every service's
 * own test of it names its database and one of its types of event.
 */
public abstract class OutboxVerbAcceptance {

  private static final String CAUSE = "RecordTooLargeException: 太大";

  private final String database;
  private final EventType type;
  private final String department = "A" + UUID.randomUUID();
  private final String neighbour = "B" + UUID.randomUUID();

  protected OutboxVerbAcceptance(String database, EventType type) {
    this.database = database;
    this.type = type;
  }

  @Test
  void aParkedEventIsShownWithItsCauseAndOnceReleasedIsPublishedBeforeTheLaterOnes()
      throws SQLException {
    var id = givenAParkedEventWithALaterOne(department);

    get("/parked-events")
        .then()
        .statusCode(200)
        .body("items.id", contains((int) id))
        .body("items.department", contains(department))
        .body("items.type", contains(type.typeName()))
        .body("items.event", contains("id-1"))
        .body("items.subject", contains(department + "/2024"))
        .body("items.topic", contains(type.topic().topicName()))
        .body("items.cause", contains(CAUSE))
        .body("items.attempts", contains(1))
        .body("items.waiting", contains(1))
        .body("items.createdAt", contains("2026-11-23T08:00:00Z"))
        .body("next", nullValue());
    post("/parked-events/" + id + "/release")
        .then()
        .statusCode(200)
        .body("department", equalTo(department))
        .body("released", equalTo(1));

    await().atMost(Duration.ofSeconds(30)).until(this::published, List.of("id-1", "id-2")::equals);
    thenIsNotFound(post("/parked-events/" + id + "/release"), containsString("编号为 " + id));
  }

  @Test
  void parkedEventsComeInPagesAndADepartmentCanBeReleased() throws SQLException {
    givenAParkedEventWithALaterOne(department);
    givenAParkedEventWithALaterOne(neighbour);

    var next =
        get("/parked-events?limit=1")
            .then()
            .body("items.department", contains(department))
            .body("next", notNullValue())
            .extract()
            .path("next");
    get("/parked-events?limit=1&cursor=" + next)
        .then()
        .body("items.department", contains(neighbour))
        .body("next", nullValue());
    get("/parked-events?cursor=WyJhIl0").then().statusCode(400);

    for (String each : List.of(department, neighbour)) {
      post("/departments/" + each + "/release").then().statusCode(200).body("released", equalTo(1));
      thenIsNotFound(post("/departments/" + each + "/release"), containsString(each));
    }
    get("/parked-events").then().body("items.size()", equalTo(0));
  }

  @Test
  void aReleaseIsEnteredWithWhoDidItAndInWhichRole() throws SQLException {
    var id = givenAParkedEventWithALaterOne(department);

    post("/parked-events/" + id + "/release").then().statusCode(200);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(entered("outbox/" + department))
                    .containsExactly(new Actor(Tokens.CLIENT, "bureau-admin")));
  }

  /** Who did something to this subject, as this service enters it. */
  protected List<Actor> entered(String subject) {
    return TopicReader.read(type.topic().topicName()).stream()
        .map(TopicReader.Message::headers)
        .filter(headers -> subject.equals(headers.get("ce_subject")))
        .map(headers -> new Actor(headers.get("ce_actor"), headers.get("ce_actorrole")))
        .toList();
  }

  @Test
  void anotherServicesOutboxIsNotHere() {
    var elsewhere = "/api/v1/admin/outboxes/gateway";
    var named = containsString("gateway");

    thenIsNotFound(given().auth().oauth2(Tokens.bearer()).get(elsewhere + "/parked-events"), named);
    for (String verb : List.of("/parked-events/1/release", "/departments/1/release")) {
      thenIsNotFound(given().auth().oauth2(Tokens.bearer()).post(elsewhere + verb), named);
    }
  }

  private static void thenIsNotFound(Response response, Matcher<String> detail) {
    response
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"))
        .body("detail", detail);
  }

  private Response get(String path) {
    return given().auth().oauth2(Tokens.bearer()).get(outbox() + path);
  }

  private Response post(String path) {
    return given().auth().oauth2(Tokens.bearer()).post(outbox() + path);
  }

  private String outbox() {
    return "/api/v1/admin/outboxes/" + database + "-service";
  }

  private List<String> published() {
    return TopicReader.read(type.topic().topicName()).stream()
        .filter(message -> department.equals(message.key()))
        .map(message -> message.headers().get("ce_id"))
        .toList();
  }

  /** As the relay leaves them; returns the parked one's id. */
  private long givenAParkedEventWithALaterOne(String of) throws SQLException {
    var sql =
        """
        insert into outbox (topic, department, headers, data, status, attempts, error, created_at)
        select ?, d, json_build_object('ce_id', 'id-' || n, 'ce_type', ?, 'ce_subject', d || '/2024'),
          '{}', case n when 1 then 'PARKED' else 'NEW' end, case n when 1 then 1 else 0 end,
          case n when 1 then ? end, timestamptz '2026-11-23T08:00:00Z'
        from (values (?)) as v (d), generate_series(1, 2) as n
        order by n
        returning id
        """;
    var owner = Parts.shared().owner(database);
    try (var connection =
            DriverManager.getConnection(
                Parts.shared().url(database), owner.user(), owner.password());
        var insert = connection.prepareStatement(sql)) {
      insert.setString(1, type.topic().topicName());
      insert.setString(2, type.typeName());
      insert.setString(3, CAUSE);
      insert.setString(4, of);
      try (var ids = insert.executeQuery()) {
        ids.next();
        return ids.getLong(1);
      }
    }
  }
}
