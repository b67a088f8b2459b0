package org.jiheng.http.security;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jiheng.http.OnBehalf;

/** The person in place of the program that acts: what a request is judged and written down by. */
final class ActingFor implements JsonWebToken {

  private final OnBehalf person;
  private final Map<String, Object> claims;

  ActingFor(OnBehalf person) {
    this.person = person;
    this.claims =
        Map.of(
            "sub", person.subject(),
            "groups", Set.of(person.role()),
            "departments", person.departments());
  }

  @Override
  public String getName() {
    return person.subject();
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T getClaim(String name) {
    return (T) claims.get(name);
  }
}
