package org.jiheng.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.http.Preconditions;

/** The contracts of all services as one document, for everybody. */
@PermitAll
@Path("/")
public class ContractResource {

  private static final String YAML = "application/yaml";

  private final Contracts contracts;

  ContractResource(Contracts contracts) {
    this.contracts = contracts;
  }

  @GET
  @Path("openapi")
  @Produces(YAML)
  @Operation(hidden = true)
  public Response openapi(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return yaml(contracts.openapi(), ifNoneMatch);
  }

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response openapiInJson(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return json(contracts.openapi(), ifNoneMatch);
  }

  @GET
  @Path("openapi.yaml")
  @Operation(hidden = true)
  public Response openapiYaml(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return yaml(contracts.openapi(), ifNoneMatch);
  }

  @GET
  @Path("openapi.json")
  @Operation(hidden = true)
  public Response openapiJson(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return json(contracts.openapi(), ifNoneMatch);
  }

  @GET
  @Path("asyncapi")
  @Produces(YAML)
  @Operation(hidden = true)
  public Response asyncapi(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return yaml(contracts.asyncapi(), ifNoneMatch);
  }

  @GET
  @Path("asyncapi")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response asyncapiInJson(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return json(contracts.asyncapi(), ifNoneMatch);
  }

  @GET
  @Path("asyncapi.yaml")
  @Operation(hidden = true)
  public Response asyncapiYaml(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return yaml(contracts.asyncapi(), ifNoneMatch);
  }

  @GET
  @Path("asyncapi.json")
  @Operation(hidden = true)
  public Response asyncapiJson(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
    return json(contracts.asyncapi(), ifNoneMatch);
  }

  private static Response yaml(Published document, String ifNoneMatch) {
    return answer(document.yaml(), YAML, document.etag(), ifNoneMatch);
  }

  private static Response json(Published document, String ifNoneMatch) {
    return answer(document.json(), MediaType.APPLICATION_JSON, document.etag(), ifNoneMatch);
  }

  /** No charset parameter: both formats are UTF-8 by their own definition. */
  private static Response answer(byte[] body, String type, String etag, String ifNoneMatch) {
    Response.ResponseBuilder answer =
        Preconditions.notModified(ifNoneMatch, etag)
            ? Response.notModified()
            : Response.ok(body, type);
    return answer
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
