package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A problem+json answer as lines for the user: what is wrong, and where. */
final class ProblemText {

  private ProblemText() {}

  static String of(Gateway.Answer answer) {
    try {
      return of(answer.status(), answer.json());
    } catch (IOException noJson) {
      return "HTTP " + answer.status();
    }
  }

  static String of(int status, JsonNode problem) {
    var text = new StringBuilder("HTTP ").append(status);
    append(text, " ", problem.path("title").asText(""));
    append(text, "：", problem.path("detail").asText(""));
    for (JsonNode error : problem.path("errors")) {
      text.append("\n    ").append(error.path("pointer").asText(""));
      append(text, "：", error.path("reason").asText(""));
      if (error.hasNonNull("value")) {
        text.append("（值：").append(error.get("value")).append('）');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String separator, String part) {
    if (!part.isBlank()) {
      text.append(separator).append(part);
    }
  }
}
