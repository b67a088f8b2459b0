package org.jiheng.gateway.filing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.gateway.upstream.UpstreamFailure;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Turns the services' refusals and failures into the one problem that the client gets. */
@ApplicationScoped
class PartProblems {

  private static final int INVALID = ProblemKind.INVALID.status();
  private static final Set<Integer> PASSED_ON = Set.of(400, 401, 403, 409, 412, 413, 415, 428);

  /** Figures pass through as the services wrote them; what is new in an answer is no mistake. */
  private static final ObjectReader READER =
      FilingJson.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** The refusal as the service worded it, without the internal path at which it arose. */
  ProblemException passedOn(PartAnswer answer) {
    ObjectNode told = tree(answer);
    ProblemKind kind = ProblemKind.ofStatus(answer.status());
    String detail = told.path("detail").asText("请求没有被接受。");
    Map<String, Object> more = new HashMap<>();
    told.properties().forEach(member -> more.put(member.getKey(), member.getValue()));
    more.keySet().removeAll(Set.of("type", "title", "status", "detail", "instance", "errors"));
    return new ProblemException(
        new Problem(
            told.path("type").asText(kind.type()),
            told.path("title").asText(kind.title()),
            answer.status(),
            detail,
            null,
            told.path("errors").isArray() ? errors(told).map(PartProblems::error).toList() : null,
            more));
  }

  boolean isPassedOn(PartAnswer answer) {
    return PASSED_ON.contains(answer.status());
  }

  /** Every fault once, although the services judge the shape of a filing each for itself. */
  ProblemException united(List<PartAnswer> answers) {
    Map<List<String>, Fault> faults = new LinkedHashMap<>();
    for (PartAnswer answer : answers) {
      if (answer.status() == INVALID) {
        errors(tree(answer))
            .map(PartProblems::fault)
            .forEach(fault -> faults.putIfAbsent(List.of(fault.pointer(), fault.reason()), fault));
      }
    }
    return ProblemException.invalid(List.copyOf(faults.values()));
  }

  boolean isInvalid(PartAnswer answer) {
    return answer.status() == INVALID;
  }

  /** No usable answer before anything was stored. */
  ProblemException broken(PartAnswer answer) {
    if (answer.failure() != null) {
      return new ProblemException(UpstreamFailure.problem(answer.part(), answer.failure()));
    }
    String service = answer.part().title();
    if (answer.status() == ProblemKind.UNAVAILABLE.status()) {
      return ProblemException.unavailable(service + "暂时无法应答，请稍后重试。");
    }
    return new ProblemException(UpstreamFailure.badGateway(service + "处理申报时出错，申报没有被保存。"));
  }

  <T> T read(PartAnswer answer, Class<T> type) {
    try {
      return READER.forType(type).readValue(answer.body());
    } catch (IOException unreadable) {
      throw broken(PartAnswer.failed(answer.part(), unreadable));
    }
  }

  /** What a document says, in the way in which report-service read it. */
  ReadDocument document(PartAnswer answer) {
    try {
      return new ReadDocument(answer.body());
    } catch (IOException unreadable) {
      throw broken(PartAnswer.failed(answer.part(), unreadable));
    }
  }

  private static Stream<JsonNode> errors(ObjectNode problem) {
    return problem.path("errors").valueStream();
  }

  /** One at a parameter of the request stays as it is. */
  private static Object error(JsonNode told) {
    return told.has("pointer") ? fault(told) : told;
  }

  private static Fault fault(JsonNode told) {
    return new Fault(
        told.path("pointer").asText(), told.get("value"), told.path("reason").asText());
  }

  private ObjectNode tree(PartAnswer answer) {
    try {
      if (READER.readTree(answer.body()) instanceof ObjectNode problem) {
        return problem;
      }
    } catch (IOException notJson) {
      // An empty or foreign body: the status alone has to speak.
    }
    return JsonNodeFactory.instance.objectNode();
  }
}
