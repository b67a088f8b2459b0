package org.jiheng.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.time.Clock;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Carries out a request with a key once; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(
    Interceptor.Priority
        .PLATFORM_BEFORE) // before the body is judged and a service's own transaction
class Once {

  private static final int REFUSED = 400;

  private final KeyedRequests requests;
  private final StoredAnswers answers;
  private final Purge purge;
  private final IdempotencyConfig config;
  private final ObjectMapper mapper;
  private final Clock clock;

  Once(
      KeyedRequests requests,
      StoredAnswers answers,
      Purge purge,
      IdempotencyConfig config,
      ObjectMapper mapper,
      Clock clock) {
    this.requests = requests;
    this.answers = answers;
    this.purge = purge;
    this.config = config;
    this.mapper = mapper;
    this.clock = clock;
  }

  @AroundInvoke
  Object once(InvocationContext method) throws Exception {
    var request = requests.current();
    if (request.isEmpty()) {
      return method.proceed();
    }
    try {
      return QuarkusTransaction.requiringNew().call(() -> answer(request.get(), method));
    } catch (Refusal refusal) {
      return refusal.response;
    } finally {
      purge.ifDue();
    }
  }

  private Response answer(KeyedRequest request, InvocationContext method) throws Exception {
    if (!answers.tryLock(request)) {
      throw ProblemException.conflict("带有同一 Idempotency-Key 的请求正在处理，请稍后重试。");
    }
    var now = clock.instant();
    var stored = answers.find(request, now.minus(config.retention()));
    if (stored.isPresent()) {
      return again(request, stored.get());
    }
    var given = (Response) method.proceed();
    if (given.getStatus() >= REFUSED) {
      throw new Refusal(given);
    }
    var answer = Answer.of(given, mapper);
    answers.add(request, answer, now);
    return answer.first();
  }

  private static Response again(KeyedRequest request, StoredAnswers.Stored stored) {
    if (!MessageDigest.isEqual(stored.content(), request.content())) {
      throw ProblemException.of(ProblemKind.INVALID, "这个 Idempotency-Key 已用于内容或权限不同的请求，请换用新的键。");
    }
    return stored.answer().again();
  }

  /** Ends the transaction of a refusal that is no exception. */
  private static final class Refusal extends RuntimeException {

    private final transient Response response;

    Refusal(Response response) {
      super(null, null, false, false);
      this.response = response;
    }
  }
}
