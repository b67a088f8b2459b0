package org.jiheng.http.error;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** Tells what is wrong with a JSON body: 400 where it is no JSON, 422 where it is another one. */
final class JsonProblems {

  private JsonProblems() {}

  static Problem of(JacksonException exception) {
    var innermost = innermost(exception);
    if (innermost instanceof JsonMappingException mapping && !isMalformed(mapping)) {
      return Problem.of(ProblemKind.INVALID, "内容有 1 处不符合要求，逐条见 errors。")
          .withErrors(List.of(fault(mapping)));
    }
    return Problem.of(ProblemKind.MALFORMED_JSON, malformed(innermost));
  }

  /** Databinding wraps what the parser throws, to add the path. */
  private static JacksonException innermost(JacksonException exception) {
    var result = exception;
    while (result.getCause() instanceof JacksonException cause) {
      result = cause;
    }
    return result;
  }

  private static boolean isMalformed(JsonMappingException exception) {
    var message = exception.getOriginalMessage();
    return message.startsWith("Trailing token") || message.startsWith("Duplicate field");
  }

  private static String malformed(JacksonException exception) {
    var message = exception.getOriginalMessage();
    var location = exception.getLocation();
    var where =
        location == null
            ? ""
            : "第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列：";
    if (message.startsWith("Duplicate field")) {
      return where + "字段" + quoted(message) + "重复出现。";
    }
    if (message.startsWith("Trailing token")) {
      return where + "JSON 结束之后还有多余的内容。";
    }
    return where + "请求内容不是合法的 JSON。";
  }

  private static String quoted(String message) {
    var parts = message.split("'", 3);
    return parts.length == 3 ? "“" + parts[1] + "”" : "";
  }

  private static RequestFault fault(JsonMappingException exception) {
    var pointer = pointer(exception);
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return RequestFault.inBody(pointer, null, "没有名为“" + unknown.getPropertyName() + "”的字段。");
    }
    if (exception instanceof MismatchedInputException mismatch) {
      var value = exception instanceof InvalidFormatException e ? e.getValue() : null;
      return RequestFault.inBody(pointer, value, ExpectedTypes.reason(mismatch.getTargetType()));
    }
    return RequestFault.inBody(pointer, null, "内容不符合要求。");
  }

  private static String pointer(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }
}
