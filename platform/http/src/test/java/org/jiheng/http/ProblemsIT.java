package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong in a resource's request is told as one problem. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class ProblemsIT {

  private static final String TOYS = "/api/v1/toys";

  @Test
  void aQueryParameterThatAnOperationDoesNotTakeIsNamed() {
    isProblem(caller().get(TOYS + "/page?depht=1&limit=5&Cursor=a").then(), 400, "bad-request")
        .body("detail", containsString("不认识的查询参数：Cursor、depht。可用的参数：cursor、depth、limit。"));
    isProblem(caller().get(TOYS + "/actor?x").then(), 400, "bad-request")
        .body("detail", containsString("没有查询参数"));
  }

  @Test
  void allViolationsOfABodyAreToldAtOnce() {
    isProblem(
            post(
                "{\"name\":\" \",\"year\":1,\"amount\":-1,\"parts\":[{\"code\":\"\",\"weight\":-2}]}"),
            422,
            "invalid")
        .body("errors", hasSize(4))
        .body(
            "errors.pointer",
            equalTo(List.of("/amount", "/name", "/parts/0/code", "/parts/0/weight")))
        .body("errors[0].value", equalTo(-1))
        .body("errors[0].reason", equalTo("必须是正数或零。"))
        .body("instance", equalTo(TOYS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'a','year':'7'}             | /year          | 7",
        "{'name':'a','year':2024.9}          | /year          | 2024.9",
        "{'name':'a','year':null}            | /year          |",
        "{'name':'a','year':true}            | /year          |",
        "{'name':7,'year':1}                 | /name          | 7",
        "{'name':true,'year':1}              | /name          |",
        "{'name':'a','year':1,'amount':'5'}  | /amount        | 5",
        "{'name':'a','year':1,'amount':''}   | /amount        |",
        "{'name':'a','year':1,'flag':1}      | /flag          | 1",
        "{'name':'a','year':1,'flag':'true'} | /flag          | true",
        "{'name':'a','year':1,'day':'31.12'} | /day           | 31.12",
        "{'name':'a','year':1,'day':20000}   | /day           |",
        "{'name':'a','year':1,'kind':'BIG'}  | /kind          | BIG",
        "{'name':'a','year':1,'kind':0}      | /kind          | 0",
        "{'name':'a','year':1,'parts':{}}    | /parts         |",
        "{'name':'a','year':1,'parts':[7]}   | /parts/0       |",
        "{'name':'a','year':1,'nom':1}       | /nom           |",
        "{'name':'a','year':1,'parts':[{'code':'a','x~/y':1}]} | /parts/0/x~0~1y |",
      })
  void aMemberOfAnotherTypeIsPointedAt(String body, String pointer, String value) {
    isProblem(post(body.replace('\'', '"')), 422, "invalid")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].reason", containsString("。"))
        .body("detail", not(containsString("org.")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':                     | 不是合法的 JSON",
        "{'name':'a','year':1} x      | 不是合法的 JSON",
        "{'name':'a','year':1} {}     | 多余的内容",
        "{'name':'a','year':1,'year':2} | “year”重复出现",
        "{'name':'a','year':1,'parts':[{'code':'a','code':'b'}]} | “code”重复出现",
        "{'name':'a','year':NaN}      | 不是合法的 JSON",
      })
  void malformedJsonIsRefused(String body, String detail) {
    isProblem(post(body.replace('\'', '"')), 400, "malformed-json")
        .body("detail", containsString(detail));
  }

  @Test
  void aMissingBodyIsRefused() {
    isProblem(caller().contentType("application/json").post(TOYS).then(), 400, "bad-request");
    isProblem(post("null"), 400, "bad-request");
  }

  @ParameterizedTest
  @CsvSource({
    "/abc, 400, bad-request",
    "/99999999999, 400, bad-request",
    "/2024?month=x, 400, bad-request",
    "/page?limit=0, 400, bad-request",
    "/page?limit=501, 400, bad-request",
    "/page?limit=many, 400, bad-request",
    "/page?cursor=%2B%2B, 400, bad-request",
    "/page?cursor=bm8, 400, bad-request",
    "/page?depth=4, 400, bad-request",
    "/2024/nothing, 404, not-found",
    "/defect, 500, internal",
    "/down, 503, unavailable",
    "/database/08006, 503, unavailable",
    "/database/57P01, 503, unavailable",
    "/database/hanging, 503, unavailable",
    "/database/54000, 400, bad-request",
    "/database/57014, 500, internal",
  })
  void aRequestThatCannotBeServedIsAProblem(String path, int status, String kind) {
    isProblem(caller().get(TOYS + path).then(), status, kind)
        .body("instance", equalTo((TOYS + path).replaceFirst("\\?.*", "")))
        .body("detail", not(containsString("secret")));
  }

  @Test
  void aViolatedParameterIsNamed() {
    isProblem(caller().get(TOYS + "/page?depth=4").then(), 400, "bad-request")
        .body("errors[0].parameter", equalTo("depth"))
        .body("errors[0].pointer", nullValue());
  }

  @Test
  void whatTheProtocolForbidsIsAProblem() {
    isProblem(caller().delete(TOYS + "/2024").then(), 405, "method-not-allowed");
    isProblem(caller().accept("text/csv").get(TOYS + "/2024").then(), 406, "not-acceptable");
    isProblem(
        caller().contentType("text/plain").body("x").post(TOYS).then(),
        415,
        "unsupported-media-type");
    isProblem(given().get("/nowhere").then(), 404, "not-found");
    isProblem(caller().get("/api/nowhere").then(), 404, "not-found");
    isProblem(given().get("/q/nowhere").then(), 404, "not-found");
  }

  @Test
  void preconditionsAreDemanded() {
    var body = "{\"name\":\"a\",\"year\":1}";
    var toy = caller().contentType("application/json").body(body);
    isProblem(toy.post(TOYS + "/guarded").then(), 428, "precondition-required");
    isProblem(
        caller()
            .contentType("application/json")
            .body(body)
            .header("If-Match", "W/\"7\"")
            .post(TOYS + "/guarded")
            .then(),
        412,
        "precondition-failed");
  }

  private static ValidatableResponse post(String body) {
    return caller().contentType("application/json").body(body).post(TOYS).then();
  }

  private static RequestSpecification caller() {
    return given().auth().oauth2(LocalIssuer.token("u-1", "jiheng", "bureau-admin"));
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse response, int status, String kind) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + kind))
        .body("status", equalTo(status))
        .body("title", containsString(""))
        .body("detail", containsString("。"));
  }
}
