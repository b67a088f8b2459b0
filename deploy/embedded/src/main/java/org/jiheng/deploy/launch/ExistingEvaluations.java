package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jiheng.terminal.Summary;

/** The evaluations that the platform has already when it starts. */
final class ExistingEvaluations {

  /** A screen or two; the rest is counted. */
  private static final int SHOWN = 10;

  private final Gateway gateway;
  private final Console console;

  ExistingEvaluations(Gateway gateway, Console console) {
    this.gateway = gateway;
    this.console = console;
  }

  /** What is done where there is no data yet. */
  interface FirstLoad {
    int load() throws IOException, InterruptedException, PlatformFault;
  }

  void showOr(FirstLoad firstLoad) throws IOException, InterruptedException, PlatformFault {
    var answer = gateway.get("/api/v1/evaluations?limit=" + (SHOWN + 1));
    if (answer.status() != 200) {
      console.problem(
          Message.of("无法读取已有的评价：%s", "The evaluations cannot be read: %s", ProblemText.of(answer)));
      return;
    }
    var items = answer.json().path("items");
    if (items.isEmpty()) {
      console.progress("还没有数据，装入样例……");
      firstLoad.load();
      return;
    }
    for (var i = 0; i < Math.min(items.size(), SHOWN); i++) {
      show(items.get(i));
    }
    if (items.size() > SHOWN) {
      console.result("\n仅列出前 " + SHOWN + " 份评价，其余见 /api/v1/evaluations。");
    }
  }

  private void show(JsonNode item) throws IOException, InterruptedException {
    var department = item.path("department");
    var code = (department.isObject() ? department.path("code") : department).asText();
    var path = PathSegment.of(code) + "/" + item.path("fiscalYear").asInt();
    var answer = gateway.get("/api/v1/evaluations/" + path);
    console.result(
        "\n" + (answer.status() == 200 ? Summary.of(answer.body()) : ProblemText.of(answer)));
  }
}
