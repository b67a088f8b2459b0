package org.jiheng.http.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemKind;

/** Tells all violations of a request at once: 422 in its body, 400 in its parameters. */
final class ViolationProblems {

  private ViolationProblems() {}

  /** Empty where not the request is at fault but the service, for example a return value. */
  static Optional<Problem> of(ConstraintViolationException exception) {
    var faults = new ArrayList<RequestFault>();
    for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
      var path = violation.getPropertyPath().iterator();
      if (path.next().getKind() != ElementKind.METHOD) {
        return Optional.empty();
      }
      var argument = path.next();
      if (argument.getKind() != ElementKind.PARAMETER) {
        return Optional.empty();
      }
      faults.add(fault(violation, argument, path));
    }
    faults.sort(
        Comparator.comparing(RequestFault::parameter, Comparator.nullsLast(String::compareTo))
            .thenComparing(RequestFault::pointer, Comparator.nullsLast(String::compareTo))
            .thenComparing(RequestFault::reason));
    var inBody = faults.stream().allMatch(fault -> fault.pointer() != null);
    return Optional.of(
        Problem.of(
                inBody ? ProblemKind.INVALID : ProblemKind.BAD_REQUEST,
                "请求有 " + faults.size() + " 处不符合要求，逐条见 errors。")
            .withErrors(faults));
  }

  private static RequestFault fault(
      ConstraintViolation<?> violation, Path.Node argument, Iterator<Path.Node> rest) {
    var reason = sentence(violation.getMessage());
    var value = violation.getInvalidValue();
    if (!rest.hasNext()) {
      return RequestFault.inParameter(argument.getName(), value, reason);
    }
    var pointer = new StringBuilder();
    rest.forEachRemaining(node -> append(pointer, node));
    return RequestFault.inBody(pointer.toString(), value, reason);
  }

  private static void append(StringBuilder pointer, Path.Node node) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(escaped(node.getKey().toString()));
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      pointer.append('/').append(escaped(node.getName()));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String sentence(String message) {
    return message.endsWith("。") ? message : message + "。";
  }
}
