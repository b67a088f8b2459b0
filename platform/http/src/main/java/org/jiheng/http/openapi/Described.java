package org.jiheng.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jiheng.http.ProblemKind;

/** An operation and the facts of it from which its errors follow. */
record Described(HttpMethod method, Operation operation) {

  List<Parameter> parameters() {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  /** Of the request and of the answers. */
  Stream<Content> bodies() {
    return Stream.concat(
            Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent),
            operation.getResponses().getAPIResponses().values().stream()
                .map(APIResponse::getContent))
        .filter(content -> content != null && content.getMediaTypes() != null);
  }

  boolean has(String parameter) {
    return parameters().stream().anyMatch(each -> parameter.equals(each.getName()));
  }

  boolean tells(String status) {
    return operation.getResponses().hasAPIResponse(status);
  }

  private boolean hasPath() {
    return parameters().stream().anyMatch(each -> each.getIn() == Parameter.In.PATH);
  }

  /** What this operation may be refused for. */
  List<ProblemKind> problems() {
    var kinds = new ArrayList<ProblemKind>();
    var body = operation.getRequestBody() != null;
    if (body || !parameters().isEmpty()) {
      kinds.add(ProblemKind.BAD_REQUEST);
    }
    kinds.add(ProblemKind.UNAUTHENTICATED);
    kinds.add(ProblemKind.FORBIDDEN);
    if (hasPath()) {
      kinds.add(ProblemKind.NOT_FOUND);
    }
    kinds.add(ProblemKind.NOT_ACCEPTABLE);
    if (method == HttpMethod.POST) {
      kinds.add(ProblemKind.CONFLICT);
    }
    if (has("If-Match")) {
      kinds.add(ProblemKind.PRECONDITION_FAILED);
      kinds.add(ProblemKind.PRECONDITION_REQUIRED);
    }
    if (body) {
      kinds.add(ProblemKind.TOO_LARGE);
      kinds.add(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
      kinds.add(ProblemKind.INVALID);
    }
    kinds.add(ProblemKind.TOO_MANY_REQUESTS);
    kinds.add(ProblemKind.UNAVAILABLE);
    return kinds;
  }
}
