package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jiheng.terminal.LoopbackPorts;

/** A real Keycloak from its distribution, with the realm of deploy/keycloak. */
final class Keycloak {

  static final String HOME = "keycloak.home";
  static final String PASSWORD = "Jiheng-journey-2026";
  static final String REDIRECT = "http://127.0.0.1:1/back";
  private static final String REALM = "/realms/jiheng";

  private final String secret = UUID.randomUUID().toString();
  private final int port = LoopbackPorts.free();
  private final Process process;

  private Keycloak() throws IOException {
    var home = Path.of(System.getProperty(HOME));
    Files.createDirectories(home.resolve("data/import"));
    Files.copy(
        SourceTree.at("deploy/keycloak/realm.json"),
        home.resolve("data/import/jiheng-realm.json"),
        StandardCopyOption.REPLACE_EXISTING);
    var server =
        new ProcessBuilder(
                "/bin/bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("server.log").toFile());
    server
        .environment()
        .putAll(
            Map.of(
                "JAVA_OPTS_KC_HEAP",
                "-Xmx512m",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "root",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                secret,
                "JIHENG_PAGE_SECRET",
                secret,
                "JIHENG_PROGRAM_SECRET",
                secret,
                "JIHENG_PLATFORM_SECRET",
                secret,
                "JIHENG_GATEWAY",
                REDIRECT.replace("/back", "")));
    // Meant for the platform's processes; Keycloak's start script chooses another collector.
    server.environment().remove("JDK_JAVA_OPTIONS");
    process = server.start();
  }

  static Keycloak start() throws IOException {
    var keycloak = new Keycloak();
    var realm = URI.create(keycloak.issuer());
    Awaitility.await("Keycloak").atMost(600, SECONDS).until(() -> keycloak.answers(realm));
    return keycloak;
  }

  String secret() {
    return secret;
  }

  /** Lets the page's logins come back to this address, beside the one of before. */
  void letThePageBeAt(String address) {
    var clients = admin().get("/clients?clientId=jiheng-page").jsonPath();
    Map<String, Object> client = new HashMap<>(clients.getMap("[0]"));
    client.put("redirectUris", List.of(REDIRECT, address + "/*"));
    admin()
        .contentType("application/json")
        .body(client)
        .put("/clients/" + client.get("id"))
        .then()
        .statusCode(204);
  }

  /** From now on access tokens are so short that each request renews its session. */
  void letTokensBeShort() {
    admin()
        .contentType("application/json")
        .body(Map.of("realm", "jiheng", "accessTokenLifespan", 30))
        .put("")
        .then()
        .statusCode(204);
  }

  String issuer() {
    return address() + REALM;
  }

  /** A token of the client for programs. */
  String programToken() {
    return client("jiheng-program")
        .formParam("grant_type", "client_credentials")
        .post(tokens(REALM))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** What the token endpoint answers to a code of the page's. */
  Response redeem(String code, String verifier) {
    return client("jiheng-page")
        .formParam("grant_type", "authorization_code")
        .formParam("redirect_uri", REDIRECT)
        .formParam("code", code)
        .formParam("code_verifier", verifier)
        .post(tokens(REALM));
  }

  /** Gives the account of the client for programs this role. */
  void letProgramsBe(String role) {
    var client =
        admin()
            .get("/clients?clientId=jiheng-program")
            .then()
            .statusCode(200)
            .extract()
            .path("[0].id");
    grant(admin().get("/clients/" + client + "/service-account-user").path("id"), role);
  }

  /** Makes a person with this role and these departments, and {@link #PASSWORD}. */
  void add(String person, String role, String... departments) {
    var location =
        admin()
            .contentType("application/json")
            .body(
                Map.of(
                    "username",
                    person,
                    "enabled",
                    true,
                    "email",
                    person + "@example.org",
                    "emailVerified",
                    true,
                    "firstName",
                    "经办",
                    "lastName",
                    person,
                    "attributes",
                    Map.of("departments", List.of(departments)),
                    "credentials",
                    List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
            .post("/users")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    grant(location.substring(location.lastIndexOf('/') + 1), role);
  }

  private void grant(String user, String role) {
    var representation = admin().get("/roles/" + role).jsonPath().getMap("$");
    admin()
        .contentType("application/json")
        .body(List.of(representation))
        .post("/users/" + user + "/role-mappings/realm")
        .then()
        .statusCode(204);
  }

  private RequestSpecification admin() {
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "root")
            .formParam("password", secret)
            .post(tokens("/realms/master"))
            .path("access_token");
    return given().auth().oauth2(token).baseUri(address() + "/admin" + REALM);
  }

  private RequestSpecification client(String id) {
    return given().formParam("client_id", id).formParam("client_secret", secret);
  }

  private String tokens(String realm) {
    return address() + realm + "/protocol/openid-connect/token";
  }

  private String address() {
    return "http://127.0.0.1:" + port;
  }

  private boolean answers(URI realm) throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak ended, see server.log in " + HOME);
    }
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(realm).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  void stop() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.waitFor(30, SECONDS);
  }
}
