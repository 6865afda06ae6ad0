type RefusalType =
  | 'invalid_request_error'
  | 'idempotency_error'
  | 'card_error'
  | 'api_error'
  | 'authentication_error';

/** A refusal in Stripe's own words: the SDK makes its error classes of it. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: RefusalType;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(
    status: number,
    message: string,
    {
      type = 'invalid_request_error',
      code,
      param,
    }: { type?: RefusalType; code?: string; param?: string } = {},
  ) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }
}

export const noSuch = (what: string, id: string): Refusal =>
  new Refusal(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param: 'id' });

export const missing = (param: string): Refusal =>
  new Refusal(400, `Missing required param: ${param}.`, { code: 'parameter_missing', param });

export const invalid = (param: string, message: string): Refusal => new Refusal(400, message, { param });
