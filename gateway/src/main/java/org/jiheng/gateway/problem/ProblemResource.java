package org.jiheng.gateway.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Explains to a person what the {@code type} of a problem refers to. */
@PermitAll
@Path("/problems")
@Produces("text/html;charset=UTF-8")
public class ProblemResource {

  @GET
  @Operation(hidden = true)
  public String all() {
    return ProblemPage.all();
  }

  @GET
  @Path("{slug}")
  @Operation(hidden = true)
  public String one(@PathParam("slug") String slug) {
    return Arrays.stream(ProblemKind.values())
        .filter(kind -> kind.slug().equals(slug))
        .findFirst()
        .map(ProblemPage::of)
        .orElseThrow(() -> ProblemException.notFound("没有名为 " + slug + " 的问题类型。"));
  }
}
