-- Step 1: the tables of the first release. Frozen: a mistake is mended by the next step.
CREATE TABLE "app"."accounts" (
  "person_id" uuid NOT NULL,
  "user_name" text NOT NULL,
  "email" text NOT NULL,
  "language" text NOT NULL,
  "entity_id" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "restricted_at" timestamptz,
  "closed_at" timestamptz,
  "statement_version_seen" text NOT NULL,
  PRIMARY KEY ("person_id")
);

CREATE TABLE "app"."person_keys" (
  "person_id" uuid NOT NULL,
  "wrapped_key" bytea NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "closed_at" timestamptz,
  PRIMARY KEY ("person_id")
);

CREATE TABLE "app"."sign_in_lookups" (
  "lookup" text NOT NULL,
  "kind" text NOT NULL,
  "person_id" uuid NOT NULL,
  "ended_at" timestamptz,
  PRIMARY KEY ("lookup")
);

CREATE TABLE "app"."passkeys" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "credential_id" bytea NOT NULL,
  "public_key" bytea NOT NULL,
  "name" text NOT NULL,
  "transports" jsonb NOT NULL,
  "backed_up" boolean NOT NULL,
  "sign_count" bigint NOT NULL DEFAULT 0,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "last_used_on" date,
  "removed_at" timestamptz,
  PRIMARY KEY ("person_id", "id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."sign_in_codes" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "code_hash" text NOT NULL,
  "use" text NOT NULL,
  "attempts" integer NOT NULL DEFAULT 0,
  "expires_at" timestamptz NOT NULL,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."security_delays" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "use" text NOT NULL,
  "new_email" text,
  "started_at" timestamptz NOT NULL DEFAULT now(),
  "ready_at" timestamptz NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "ended_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."sessions" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "token_hash" bytea NOT NULL,
  "device" text NOT NULL,
  "method" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "confirmed_at" timestamptz NOT NULL,
  "last_used_on" date NOT NULL,
  "expires_at" timestamptz NOT NULL,
  "ended_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."attempt_counters" (
  "action" text NOT NULL,
  "bucket" integer NOT NULL,
  "window_start" timestamptz NOT NULL,
  "attempts" integer NOT NULL DEFAULT 0,
  PRIMARY KEY ("action", "bucket", "window_start")
);

CREATE TABLE "app"."used_challenges" (
  "hash" text NOT NULL,
  "expires_at" timestamptz NOT NULL,
  PRIMARY KEY ("hash")
);

CREATE TABLE "app"."profiles" (
  "person_id" uuid NOT NULL,
  "full_name" text NOT NULL,
  "updated_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."addresses" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "name" text NOT NULL,
  "street" text NOT NULL,
  "postal_code" text NOT NULL,
  "city" text NOT NULL,
  "country" text NOT NULL,
  "preferred" boolean NOT NULL DEFAULT false,
  "removed_at" timestamptz,
  PRIMARY KEY ("person_id", "id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."billing_addresses" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "name" text NOT NULL,
  "street" text NOT NULL,
  "postal_code" text NOT NULL,
  "city" text NOT NULL,
  "country" text NOT NULL,
  "vat_number" text,
  "preferred" boolean NOT NULL DEFAULT false,
  "removed_at" timestamptz,
  PRIMARY KEY ("person_id", "id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."saved_payment_methods" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "provider" text NOT NULL,
  "token" text NOT NULL,
  "method" text NOT NULL,
  "last_digits" text,
  "saved_at" timestamptz NOT NULL DEFAULT now(),
  "removed_at" timestamptz,
  PRIMARY KEY ("person_id", "id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."profile_pictures" (
  "person_id" uuid NOT NULL,
  "blob_id" uuid NOT NULL,
  "width_px" integer NOT NULL,
  "height_px" integer NOT NULL,
  "added_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id"),
  FOREIGN KEY ("person_id") REFERENCES "app"."accounts" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "app"."consents" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "purpose" text NOT NULL,
  "text_id" text NOT NULL,
  "text_version" integer NOT NULL,
  "language" text NOT NULL,
  "statement_version" text NOT NULL,
  "given" boolean NOT NULL,
  "answered_at" timestamptz NOT NULL DEFAULT now(),
  "answered_by" text NOT NULL,
  "ended_at" timestamptz,
  "ended_by" text,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."statement_notices" (
  "person_id" uuid NOT NULL,
  "statement_version" text NOT NULL,
  "notified_at" timestamptz NOT NULL DEFAULT now(),
  "notified_by" text NOT NULL,
  "superseded_at" timestamptz,
  PRIMARY KEY ("person_id", "statement_version")
);

CREATE TABLE "app"."orders" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "reference" text NOT NULL,
  "state" text NOT NULL,
  "currency" text NOT NULL,
  "total_minor" bigint NOT NULL,
  "email" text NOT NULL,
  "delivery_name" text,
  "delivery_street" text,
  "delivery_postal_code" text,
  "delivery_city" text,
  "delivery_country" text,
  "billing" jsonb NOT NULL,
  "placed_at" timestamptz NOT NULL DEFAULT now(),
  "withdrawn_at" timestamptz,
  "completed_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."order_lines" (
  "person_id" uuid NOT NULL,
  "order_id" uuid NOT NULL,
  "line" integer NOT NULL,
  "product_id" text NOT NULL,
  "title" text NOT NULL,
  "quantity" integer NOT NULL,
  "unit_minor" bigint NOT NULL,
  "vat_permille" integer NOT NULL,
  PRIMARY KEY ("person_id", "order_id", "line"),
  FOREIGN KEY ("person_id", "order_id") REFERENCES "app"."orders" ("person_id", "id") ON DELETE CASCADE
);

CREATE TABLE "app"."payments" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "order_id" uuid NOT NULL,
  "kind" text NOT NULL,
  "provider" text NOT NULL,
  "provider_reference" text NOT NULL,
  "method" text,
  "last_digits" text,
  "currency" text NOT NULL,
  "amount_minor" bigint NOT NULL,
  "state" text NOT NULL,
  "started_at" timestamptz NOT NULL DEFAULT now(),
  "settled_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."licences" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "order_id" uuid NOT NULL,
  "product_id" text NOT NULL,
  "licence" text NOT NULL,
  "issued_at" timestamptz NOT NULL DEFAULT now(),
  "ended_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."invoices" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "year" integer NOT NULL,
  "number" integer NOT NULL,
  "kind" text NOT NULL,
  "corrects_id" uuid,
  "order_id" uuid,
  "buyer_name" text NOT NULL,
  "buyer_street" text NOT NULL,
  "buyer_postal_code" text NOT NULL,
  "buyer_city" text NOT NULL,
  "buyer_country" text NOT NULL,
  "buyer_vat_number" text,
  "currency" text NOT NULL,
  "net_minor" bigint NOT NULL,
  "vat_minor" bigint NOT NULL,
  "lines" jsonb NOT NULL,
  "document_blob_id" uuid,
  "issued_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."oss_records" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "invoice_id" uuid NOT NULL,
  "member_state" text NOT NULL,
  "country_evidence" jsonb NOT NULL,
  "currency" text NOT NULL,
  "taxable_minor" bigint NOT NULL,
  "vat_permille" integer NOT NULL,
  "vat_minor" bigint NOT NULL,
  "supplied_at" timestamptz NOT NULL,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."invoice_numbers" (
  "entity_id" text NOT NULL,
  "year" integer NOT NULL,
  "last_number" integer NOT NULL DEFAULT 0,
  PRIMARY KEY ("entity_id", "year")
);

CREATE TABLE "app"."subscriptions" (
  "person_id" uuid NOT NULL,
  "topic" text NOT NULL,
  "email" text,
  "language" text NOT NULL,
  "asked_at" timestamptz NOT NULL DEFAULT now(),
  "confirmed_at" timestamptz,
  "ended_at" timestamptz,
  "ended_by" text,
  PRIMARY KEY ("person_id", "topic")
);

CREATE TABLE "app"."mailings" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "topic" text NOT NULL,
  "subjects" jsonb NOT NULL,
  "bodies" jsonb NOT NULL,
  "state" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "started_at" timestamptz,
  "finished_at" timestamptz,
  PRIMARY KEY ("id")
);

CREATE TABLE "app"."mailing_deliveries" (
  "person_id" uuid NOT NULL,
  "mailing_id" uuid NOT NULL,
  "topic" text NOT NULL,
  "state" text NOT NULL,
  "at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "mailing_id"),
  FOREIGN KEY ("person_id", "topic") REFERENCES "app"."subscriptions" ("person_id", "topic") ON DELETE CASCADE
);

CREATE TABLE "app"."outbox" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "template" text NOT NULL,
  "to_email" text,
  "language" text NOT NULL,
  "content" jsonb,
  "state" text NOT NULL DEFAULT 'waiting',
  "attempts" integer NOT NULL DEFAULT 0,
  "queued_at" timestamptz NOT NULL DEFAULT now(),
  "due_at" timestamptz NOT NULL DEFAULT now(),
  "sent_at" timestamptz,
  "expires_at" timestamptz NOT NULL DEFAULT now() + interval '7 days',
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."conversations" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "kind" text NOT NULL,
  "subject" text NOT NULL,
  "name" text,
  "email" text NOT NULL,
  "language" text NOT NULL,
  "state" text NOT NULL,
  "handled_by" uuid,
  "opened_at" timestamptz NOT NULL DEFAULT now(),
  "handled_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."conversation_messages" (
  "person_id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "direction" text NOT NULL,
  "body" text NOT NULL,
  "at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "conversation_id", "id"),
  FOREIGN KEY ("person_id", "conversation_id") REFERENCES "app"."conversations" ("person_id", "id") ON DELETE CASCADE
);

CREATE TABLE "app"."data_requests" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "kind" text NOT NULL,
  "received_by" text NOT NULL,
  "email" text,
  "question" text,
  "language" text,
  "identity_checked_by" text,
  "state" text NOT NULL,
  "answer" text,
  "refusal_ground" text,
  "received_at" timestamptz NOT NULL DEFAULT now(),
  "due_at" timestamptz NOT NULL,
  "extended_at" timestamptz,
  "extension_reason" text,
  "answered_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."data_exports" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "state" text NOT NULL,
  "blob_id" uuid,
  "requested_at" timestamptz NOT NULL DEFAULT now(),
  "due_at" timestamptz NOT NULL DEFAULT now(),
  "expires_at" timestamptz NOT NULL,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."erasure_proofs" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "erased" jsonb NOT NULL,
  "kept" jsonb NOT NULL,
  "signature" bytea NOT NULL,
  "at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."disclosures" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "entity_id" text NOT NULL,
  "authority" text NOT NULL,
  "ground" text NOT NULL,
  "reason" text NOT NULL,
  "selection" jsonb NOT NULL,
  "requested_by" uuid NOT NULL,
  "approved_by" uuid,
  "package_blob_id" uuid,
  "package_digest" bytea,
  "state" text NOT NULL,
  "opened_at" timestamptz NOT NULL DEFAULT now(),
  "handed_over_at" timestamptz,
  "silent_until" timestamptz,
  "notified_at" timestamptz,
  "closed_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."access_log" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "at" timestamptz NOT NULL DEFAULT now(),
  "employee_id" uuid NOT NULL,
  "role" text NOT NULL,
  "action" text NOT NULL,
  "purpose" text NOT NULL,
  "categories" jsonb NOT NULL,
  "reason" text NOT NULL,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."employees" (
  "person_id" uuid NOT NULL,
  "name" text NOT NULL,
  "email" text NOT NULL,
  "role" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT now(),
  "ended_at" timestamptz,
  PRIMARY KEY ("person_id")
);

CREATE TABLE "app"."devices" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "public_keys" jsonb NOT NULL,
  "sealed_name" bytea NOT NULL,
  "added_at" timestamptz NOT NULL DEFAULT now(),
  "last_seen_on" date NOT NULL,
  "removed_at" timestamptz,
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."roster_entries" (
  "person_id" uuid NOT NULL,
  "sequence" bigint NOT NULL,
  "entry" bytea NOT NULL,
  "stored_at" timestamptz NOT NULL DEFAULT now(),
  "superseded_at" timestamptz,
  PRIMARY KEY ("person_id", "sequence")
);

CREATE TABLE "app"."packs" (
  "person_id" uuid NOT NULL,
  "device_id" uuid NOT NULL,
  "sequence" bigint NOT NULL,
  "epoch" bigint NOT NULL,
  "head_hash" bytea NOT NULL,
  "size_bytes" integer NOT NULL,
  "blob_id" uuid NOT NULL,
  "stored_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "device_id", "sequence"),
  FOREIGN KEY ("person_id", "device_id") REFERENCES "app"."devices" ("person_id", "id") ON DELETE CASCADE
);

CREATE TABLE "app"."shared_packs" (
  "person_id" uuid NOT NULL,
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "mailbox" text NOT NULL,
  "size_bytes" integer NOT NULL,
  "blob_id" uuid NOT NULL,
  "stored_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("person_id", "id")
);

CREATE TABLE "app"."visit_counts" (
  "day" date NOT NULL,
  "dimension" text NOT NULL,
  "value" text NOT NULL,
  "visits" integer NOT NULL DEFAULT 0,
  PRIMARY KEY ("day", "dimension", "value")
);

CREATE TABLE "app"."statement_versions" (
  "version" text NOT NULL,
  "amended_on" date NOT NULL,
  "declaration" jsonb NOT NULL,
  "published_at" timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY ("version")
);

CREATE TABLE "app"."retention_runs" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "table_name" text NOT NULL,
  "action" text NOT NULL,
  "row_count" integer NOT NULL,
  "started_at" timestamptz NOT NULL DEFAULT now(),
  "finished_at" timestamptz,
  PRIMARY KEY ("id")
);

CREATE TABLE "app"."proof_runs" (
  "id" uuid NOT NULL DEFAULT gen_random_uuid(),
  "proved_at" timestamptz NOT NULL DEFAULT now(),
  "version" text NOT NULL,
  "ok" boolean NOT NULL,
  "report" jsonb NOT NULL,
  PRIMARY KEY ("id")
);
