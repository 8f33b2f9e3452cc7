package io.clientele.app.http;

import io.clientele.terms.CancelledException;
import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The outermost door: only here an exception becomes a status. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int CONFLICT = 409;
    private static final int CONDITION = 412;
    private static final List<String> CHANGED = List.of("run.segmentChanged", "run.changedMeanwhile");
    private static final List<String> NOT_THERE = List.of(
            "run.noEvidence",
            "run.noMeasure",
            "run.noReceipt",
            "run.noCustomer",
            "collect.noLine",
            "segment.noGroup",
            "segment.noTrait",
            "run.noSegment",
            "run.noAttribute",
            "run.noView",
            "app.noJob",
            "app.noFile",
            "app.noUpload",
            "app.notLooked",
            "app.notChecked",
            "run.noSource");

    @ExceptionHandler(InvalidInputException.class)
    void refused(InvalidInputException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = status(refused.problems());
        // Asked with a condition: that did not hold (RFC 9110, 13.1.1).
        boolean conditional = status == CONFLICT && request.getHeader("If-Match") != null;
        Answers.refuse(request, response, conditional ? CONDITION : status, refused.problems());
    }

    static int status(List<Problem> problems) {
        List<String> codes = problems.stream().map(Problem::code).toList();
        // What somebody else saved meanwhile is not overwritten.
        return codes.stream().anyMatch(CHANGED::contains)
                ? CONFLICT
                : codes.stream().anyMatch(NOT_THERE::contains) ? 404 : 400;
    }

    @ExceptionHandler(NotPreparedException.class)
    void notPrepared(NotPreparedException day, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.refuse(request, response, 404, List.of(day.problem()));
    }

    @ExceptionHandler({Sessions.BusyException.class, CancelledException.class})
    void busy(RuntimeException busy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.debug("busy", busy);
        response.setHeader("Retry-After", "2");
        Answers.refuse(
                request,
                response,
                503,
                List.of(Problem.of("app.busy", request.getRequestURI(), "Too much is asked at once; try again soon.")));
    }

    /** The browser left before the answer was written. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("gone", gone);
    }

    /** A body that is no JSON, a number that is none. */
    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    void unreadable(Exception unreadable, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.debug("unreadable", unreadable);
        badRequest(400, request, response);
    }

    private static void badRequest(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answers.refuse(
                request,
                response,
                status,
                List.of(Problem.of(
                        "app.badRequest",
                        request.getRequestURI(),
                        "The server does not answer this; see the reference of the API.")));
    }

    @ExceptionHandler(Exception.class)
    void failed(Exception failed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("failed while answering", failed);
        } else if (failed instanceof ErrorResponse known
                && known.getStatusCode().is4xxClientError()) {
            badRequest(known.getStatusCode().value(), request, response);
        } else {
            // No more than where: what was asked can hold what stands in a file.
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
            response.reset();
            Answers.refuse(
                    request,
                    response,
                    500,
                    List.of(Problem.of(
                            "app.failed",
                            request.getRequestURI(),
                            "It failed on our side; the log of the server says why. Try it again.")));
        }
    }
}
