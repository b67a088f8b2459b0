package org.jiheng.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a client repeat a POST whose answer it did not get: with the header {@code Idempotency-Key}
 * the request is carried out once, and every further one of the same caller to the same path with
 * the same key gets the answer of the first, byte for byte, marked by {@code Idempotency-Replayed}.
 * While the first still runs, and for a key that was used with another query or body, the answer is
 * a problem (409, 422).
 *
 * <p>The method runs in a transaction that is begun here, which its {@code @Transactional} service
 * joins and which also keeps the answer. So a crash loses both or neither. Work that the method
 * commits in transactions of its own is outside of this promise: a crash right after it lets a
 * repetition do it again, so it must bear that by itself.
 *
 * <p>What is refused, by an exception or a status from 400, is rolled back and leaves nothing: it
 * may be repeated with its key, also with another content.
 *
 * <p>The method blocks and returns a {@link jakarta.ws.rs.core.Response}, because a stored answer
 * is one.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE}) // a type only for the interceptor
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
