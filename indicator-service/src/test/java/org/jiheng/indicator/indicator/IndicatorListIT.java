package org.jiheng.indicator.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.http.Cursor;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class IndicatorListIT {

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    var filing = SmallFiling.of("pages").form("overall");
    var names = new ArrayList<String>();
    for (var i = 0; i < 7; i++) {
      names.add("指标" + i);
      filing.row("指标" + i, "1 次");
    }
    Service.take("pages", 1, filing);

    var read = new ArrayList<String>();
    String cursor = "";
    while (cursor != null) {
      var page =
          Service.request()
              .queryParam("department", "pages")
              .queryParam("fiscalYear", 2024)
              .queryParam("limit", 3)
              .queryParam("cursor", cursor)
              .get("/api/v1/indicators");
      page.then().statusCode(200);
      List<String> items = page.path("items.level3");
      assertThat(items).hasSizeLessThanOrEqualTo(3);
      read.addAll(items);
      cursor = page.path("next");
    }

    assertThat(read).isEqualTo(names);
  }

  @Test
  void aListIsNarrowedByFormAndYear() {
    Service.take(
        "narrow",
        1,
        SmallFiling.of("narrow").form("overall").row("培训", "1 次").form("a").row("展览", ""));

    list("department=narrow&form=a").then().body("items.level3", contains("展览"));
    list("department=narrow&fiscalYear=2023").then().body("items", empty());
    Service.get("/api/v1/forms?department=narrow")
        .then()
        .body("items.form", contains("overall", "a"));
  }

  @Test
  void aLimitOrCursorThatNoPageGaveIsRefused() {
    list("limit=0").then().statusCode(400);
    list("limit=501").then().statusCode(400);
    list("cursor=abc").then().statusCode(400);
    list("cursor=" + Cursor.encode(List.of("a", "b", "c", "d", "e"))).then().statusCode(400);
    list("cursor=" + Cursor.encode(List.of("a", "2024", "c", "0", "e"))).then().statusCode(400);
    Service.get("/api/v1/forms?cursor=" + Cursor.encode(List.of("a"))).then().statusCode(400);
  }

  @Test
  void aTextThatNoDatabaseHoldsIsRefused() {
    list("department=%00").then().statusCode(400);
    Service.request()
        .urlEncodingEnabled(false)
        .get("/api/v1/forms/%00/2024/overall")
        .then()
        .statusCode(400);
  }

  private static Response list(String query) {
    return Service.request().urlEncodingEnabled(false).get("/api/v1/indicators?" + query);
  }
}
