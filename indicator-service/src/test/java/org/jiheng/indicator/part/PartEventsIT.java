package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jiheng.indicator.Published;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader.Message;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class PartEventsIT {

  @Test
  void aPartIsPublishedFormByFormThenTheWordThatItWasTaken() {
    Service.take("publish", 1, filing("publish"));

    var events = Published.events("publish", 3);

    assertThat(events)
        .extracting(Published::type)
        .containsExactly("FormFiled", "FormFiled", "FilingTaken");
    assertThat(versions(events)).isSorted().doesNotHaveDuplicates();
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.headers()).containsEntry("ce_filingrevision", "1");
              assertThat(event.headers()).containsEntry("ce_actor", Tokens.CLIENT);
              assertThat(event.headers()).containsEntry("ce_actorrole", Tokens.CLERK);
              assertThat(event.headers()).containsEntry("ce_source", "/indicator-service");
            });
    var form = events.get(0);
    assertThat(form.headers().get("ce_subject")).isEqualTo("publish/2024/forms/overall");
    assertThat(form.json().path("indicators").findValuesAsText("level3"))
        .containsExactly("培训", "展览");
    assertThat(form.json().at("/indicators/0/weight").decimalValue()).isEqualByComparingTo("2.5");
    assertThat(last(events).json().path("events").asInt()).isEqualTo(2);
    assertThat(last(events).json().path("filing").asText()).hasSize(64);
  }

  @Test
  void aReplacedPartPublishesOnlyTheFormsThatChangedOrAreGone() {
    Service.take("rewrite", 1, filing("rewrite").form("repair").row("修缮", "2 次"));
    Service.take(
        "rewrite",
        2,
        SmallFiling.of("rewrite").form("overall").row("培训", "4 次").form("repair").row("修缮", "2 次"));

    var events = Published.events("rewrite", 8).subList(4, 8);

    assertThat(events)
        .extracting(event -> Published.type(event) + " " + event.json().path("form").asText())
        .containsExactly(
            "FormFiled operations", "FormFiled overall", "FormFiled repair", "FilingTaken ");
    assertThat(events.get(0).json().path("removed").asBoolean()).isTrue();
    assertThat(events.get(1).json().path("removed").asBoolean()).isFalse();
    assertThat(events.get(1).json().path("indicators").findValuesAsText("actual"))
        .containsExactly("4 次");
    assertThat(last(events).json().path("events").asInt()).isEqualTo(3);
  }

  @Test
  void anUnchangedPartPublishesOnlyTheWordThatItWasTaken() {
    Service.take("quiet", 1, filing("quiet"));
    Service.take("quiet", 2, filing("quiet"));

    var taken = Published.events("quiet", 4).get(3);

    assertThat(Published.type(taken)).isEqualTo("FilingTaken");
    assertThat(taken.json().path("revision").asInt()).isEqualTo(2);
    assertThat(taken.json().path("events").asInt()).isZero();
  }

  @Test
  void aSingleChangeIsPublishedWithoutAFilingRevision() {
    Service.take("single", 1, SmallFiling.of("single").form("overall").row("培训", "3 次"));
    var id = Service.id("single", "培训");
    Service.patchRow(id, "*", "{\"actual\": \"4 次\"}").then().statusCode(200);

    var event = Published.events("single", 3).get(2);

    assertThat(Published.type(event)).isEqualTo("IndicatorChanged");
    assertThat(event.headers()).doesNotContainKey("ce_filingrevision");
    assertThat(event.json().path("indicator").asText()).isEqualTo(id);
    assertThat(event.json().path("actual").asText()).isEqualTo("4 次");
  }

  private static SmallFiling filing(String department) {
    return SmallFiling.of(department)
        .form("overall")
        .row("培训", "3 次")
        .row("展览", "1 次")
        .form("operations")
        .row("讲座", "5 次");
  }

  private static List<Long> versions(List<Message> events) {
    return events.stream().map(event -> event.json().path("version").asLong()).toList();
  }

  private static Message last(List<Message> events) {
    return events.get(events.size() - 1);
  }
}
