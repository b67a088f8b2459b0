package org.jiheng.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The departments whose rows this request may touch: those of the token's {@code departments} for a
 * clerk or an approver, all for every other role.
 *
 * <p>Whoever names a department outside of it, in a path, a query or a body, is refused with 403
 * ({@link #require}; for path and query {@link org.jiheng.http.security.NamedDepartments} does it).
 * Where none is named, the repository puts {@link #departments} into its statement, so that a list
 * leaves out what is foreign and a foreign id is not found.
 */
@RequestScoped
public class DepartmentScope {

  private static final Set<PlatformRole> BOUND =
      Set.of(PlatformRole.DEPARTMENT_CLERK, PlatformRole.DEPARTMENT_APPROVER);

  private static final String CLAIM = "departments";

  private final SecurityIdentity identity;

  DepartmentScope(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Whether the caller is bound to {@link #departments} at all. */
  public boolean bound() {
    return PlatformRole.among(identity.getRoles()).map(BOUND::contains).orElse(true);
  }

  /** The departments of a caller who is bound, in order; a caller without any sees nothing. */
  public List<String> departments() {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      var claim = token.getClaim(CLAIM);
      return codes(claim).distinct().sorted().collect(Collectors.toList());
    }
    return List.of();
  }

  public boolean covers(String department) {
    return covering().test(department);
  }

  /** What is in the scope, for an answer that goes on when the request's context has ended. */
  public Predicate<String> covering() {
    if (!bound()) {
      return department -> true;
    }
    var own = Set.copyOf(departments());
    return department -> department != null && own.contains(department);
  }

  /**
   * @throws ProblemException 403 for a department of somebody else
   */
  public void require(String department) {
    if (!covers(department)) {
      throw ProblemException.forbidden("当前用户无权访问部门“" + department + "”的数据。");
    }
  }

  private static Stream<String> codes(Object claim) {
    if (claim == null) {
      return Stream.empty();
    }
    return claim instanceof Collection<?> several
        ? several.stream().map(DepartmentScope::code)
        : Stream.of(code(claim));
  }

  private static String code(Object value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
