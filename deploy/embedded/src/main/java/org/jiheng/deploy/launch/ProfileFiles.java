package org.jiheng.deploy.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Puts the rule profiles of the command line before the filings that choose them. */
record ProfileFiles(Gateway gateway, Console console) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REFUSED = 1;

  /** A profile that is refused does not stop the others; the exit code of all of them. */
  int put(List<Path> files) throws IOException, InterruptedException {
    var exitCode = 0;
    for (Path file : files) {
      var problem = put(file);
      if (problem.isPresent()) {
        console.problem("评分方案 " + file + " 被退回：\n  " + problem.get());
        exitCode = REFUSED;
      }
    }
    return exitCode;
  }

  private Optional<String> put(Path file) throws IOException, InterruptedException {
    console.progress("采用评分方案 %s……", file.getFileName());
    var body = Files.readAllBytes(file);
    var code = code(body);
    if (code.isBlank()) {
      return Optional.of("没有写明方案代码（/code），或者不是合法的 JSON。");
    }
    var path = "/api/v1/rule-profiles/" + PathSegment.of(code);
    var standing = Optional.of(gateway.get(path)).flatMap(Gateway.Answer::etag);
    var answer = gateway.put(path, body, standing);
    return answer.status() < 300 ? Optional.empty() : Optional.of(ProblemText.of(answer));
  }

  private static String code(byte[] body) throws IOException {
    try {
      return JSON.readTree(body).path("code").asText("");
    } catch (JsonProcessingException noJson) {
      return "";
    }
  }
}
