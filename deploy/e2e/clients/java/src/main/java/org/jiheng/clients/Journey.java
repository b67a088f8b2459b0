package org.jiheng.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiheng.client.ApiClient;
import org.jiheng.client.ApiException;
import org.jiheng.client.ApiResponse;
import org.jiheng.client.api.EvaluationsApi;
import org.jiheng.client.api.FilingsApi;
import org.jiheng.client.model.EvaluationView;
import org.jiheng.client.model.Filing;

/** The generated Java client logs in, hands a filing in and reads its evaluation. */
public final class Journey {

  private static final int ATTEMPTS = 120;

  private Journey() {}

  /**
   * @param arguments the gateway's address, the issuer's address, a filing
   */
  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    String token = token(client, arguments[1]);
    client.updateBaseUri(arguments[0]);
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    Filing filing =
        client.getObjectMapper().readValue(Files.readString(Path.of(arguments[2])), Filing.class);
    String department = filing.getDepartment().getCode();
    var receipt =
        new FilingsApi(client)
            .putFilingWithHttpInfo(
                department, filing.getFiscalYear(), filing, false, false, null, null);
    int revision = receipt.getData().getRevision();
    EvaluationView evaluation =
        evaluation(new EvaluationsApi(client), department, filing.getFiscalYear(), revision);
    if (!evaluation.getForms().get(0).getForm().equals(filing.getForms().get(0).getForm())) {
      throw new IllegalStateException("the evaluation is of another form");
    }
    System.out.printf(
        "java: %s %d, revision %d, score %s %s, %d findings%n",
        department,
        filing.getFiscalYear(),
        revision,
        evaluation.getScore(),
        evaluation.getGrade(),
        evaluation.getFindings().size());
  }

  /** Client credentials, as every OpenID issuer takes them. */
  private static String token(ApiClient client, String issuer) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&client_id=admin&client_secret=any"))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    JsonNode token = client.getObjectMapper().readTree(answer).path("access_token");
    return token.asText();
  }

  /** 202 with Retry-After until the evaluation has come as far as the filing. */
  private static EvaluationView evaluation(
      EvaluationsApi evaluations, String department, int fiscalYear, int revision)
      throws ApiException, InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ApiResponse<EvaluationView> answer =
          evaluations.getEvaluationWithHttpInfo(department, fiscalYear, revision, null);
      if (answer.getStatusCode() == 200) {
        return answer.getData();
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("no evaluation of revision " + revision);
  }
}
