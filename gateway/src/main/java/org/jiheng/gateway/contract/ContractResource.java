package org.jiheng.gateway.contract;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
  public Response openapi() {
    return yaml(contracts.openapi());
  }

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response openapiInJson() {
    return json(contracts.openapi());
  }

  @GET
  @Path("openapi.yaml")
  @Operation(hidden = true)
  public Response openapiYaml() {
    return yaml(contracts.openapi());
  }

  @GET
  @Path("openapi.json")
  @Operation(hidden = true)
  public Response openapiJson() {
    return json(contracts.openapi());
  }

  @GET
  @Path("asyncapi")
  @Produces(YAML)
  @Operation(hidden = true)
  public Response asyncapi() {
    return yaml(contracts.asyncapi());
  }

  @GET
  @Path("asyncapi")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response asyncapiInJson() {
    return json(contracts.asyncapi());
  }

  @GET
  @Path("asyncapi.yaml")
  @Operation(hidden = true)
  public Response asyncapiYaml() {
    return yaml(contracts.asyncapi());
  }

  @GET
  @Path("asyncapi.json")
  @Operation(hidden = true)
  public Response asyncapiJson() {
    return json(contracts.asyncapi());
  }

  private static Response yaml(Published document) {
    return answer(document.yaml(), YAML, document.etag());
  }

  private static Response json(Published document) {
    return answer(document.json(), MediaType.APPLICATION_JSON, document.etag());
  }

  /** No charset parameter: both formats are UTF-8 by their own definition. */
  private static Response answer(byte[] body, String type, String etag) {
    return Response.ok(body, type)
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
