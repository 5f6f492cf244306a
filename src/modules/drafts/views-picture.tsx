import type { FC } from 'hono/jsx';
import { InsetText } from '../../web/components/asides.tsx';
import { useAsset } from '../../web/components/assets.tsx';
import { Button } from '../../web/components/button.tsx';
import { Outcome } from '../../web/components/severity.tsx';
import { Tag } from '../../web/components/tag.tsx';

/** Kinds that every browser can show; a phone that keeps another one turns it into the first. */
const KINDS = 'image/jpeg,image/png,image/webp,image/gif';

/**
 * A picture to look at in the browser: faces, words, the place it was taken, who is in it. Shown by the script `picture`, which fills
 * the fields of the composer; none of these fields has a name, so none of them is ever sent: of the picture only how many faces
 * were counted, and what stands in the composer's own fields. Parts are found by `data-photo`.
 * @param search whether this person may look people up
 */
export const PictureField: FC<{ search: boolean }> = ({ search }) => (
  <div
    class="decorum-photo"
    data-photo="panel"
    data-faces={useAsset('faces.js')}
    data-weights={useAsset('tiny_face_detector_model.bin')}
    data-words={useAsset('words.js')}
    data-core={useAsset('tesseract-core-simd-lstm.wasm')}
    data-language={useAsset('eng.traineddata.bin')}
    hidden
  >
    <div class="govuk-form-group" data-photo="field">
      <label class="govuk-label" for="photo">
        Attach a picture
      </label>
      <div class="govuk-hint" id="photo-hint">
        It is not sent. Your own browser looks in it for faces and words, and for the place where it was
        taken.
      </div>
      <p class="govuk-error-message" id="photo-error" data-photo="error" role="alert" hidden />
      <input
        class="govuk-file-upload"
        id="photo"
        type="file"
        accept={KINDS}
        aria-describedby="photo-hint photo-error"
        data-photo="file"
      />
    </div>
    <div data-photo="shown" hidden>
      <div class="decorum-photo__frame" data-photo="frame" />
      <div class="decorum-photo__facts">
        <span class="decorum-meta" data-photo="facts" />
        <Button variant="secondary" small type="button" attrs={{ 'data-photo': 'remove' }}>
          Remove the picture
        </Button>
      </div>
      <Words />
      <Place />
      <Faces />
      {search && <WhoIsIt />}
    </div>
  </div>
);

/** Reads what is written in the picture, into the composer's own field. */
const Words: FC = () => (
  <div class="decorum-photo__words" data-photo="words">
    <p class="govuk-body decorum-photo__count" data-photo="reading" role="status" />
    <progress
      class="decorum-photo__progress"
      aria-label="Reading the words"
      data-photo="read-progress"
      max="1"
      hidden
    />
    <p data-photo="to-words" hidden>
      <a class="govuk-link" href="#words">
        Go to the words
      </a>
    </p>
    <Button variant="secondary" small type="button" attrs={{ 'data-photo': 'read' }}>
      Read the words in it
    </Button>
    <Button variant="secondary" small type="button" attrs={{ 'data-photo': 'stop', hidden: true }}>
      Stop reading
    </Button>
  </div>
);

const Place: FC = () => (
  <>
    <div data-photo="place" hidden>
      <Outcome
        small
        severity="consider"
        id="photo-place"
        title="This picture says where it was taken"
        actions={
          <Button small variant="secondary" type="button" attrs={{ 'data-photo': 'strip' }}>
            Remove it
          </Button>
        }
      >
        <span data-photo="place-words" /> Whoever gets the file can read it.
      </Outcome>
    </div>
    <div data-photo="cleaned" tabindex={-1} hidden>
      <InsetText>
        <strong>The copy does not say where it was taken.</strong> The picture in it is the same: post that
        one.{' '}
        <a class="govuk-link" href="/check" data-photo="download">
          Download the copy
        </a>
      </InsetText>
    </div>
    <p class="decorum-meta" data-photo="unread" hidden>
      Whether it says where it was taken we can tell of a JPEG picture only, and this is none.
    </p>
  </>
);

const Faces: FC = () => (
  <div data-photo="faces">
    <p class="govuk-body decorum-photo__count" data-photo="count" role="status" />
    <progress
      class="decorum-photo__progress"
      aria-label="Looking for faces"
      data-photo="progress"
      max="1"
      hidden
    />
    <div class="govuk-form-group" data-photo="number-field" hidden>
      <label class="govuk-label" for="photo-number">
        How many people can be recognised?
      </label>
      <div class="govuk-hint" id="photo-number-hint">
        We may see too few or too many. Change it if so.
      </div>
      <input
        class="govuk-input govuk-input--width-2"
        id="photo-number"
        type="text"
        inputmode="numeric"
        maxlength={2}
        autocomplete="off"
        aria-describedby="photo-number-hint"
        data-photo="number"
      />
    </div>
  </div>
);

const WhoIsIt: FC = () => (
  <div data-photo="who" hidden>
    <div class="govuk-form-group">
      <label class="govuk-label" for="photo-name" data-photo="asks">
        Find somebody by name
      </label>
      <div class="govuk-hint" id="photo-name-hint">
        Type two letters or more. “Yes” may be shown where you post this, “No” may not, “Ask”: nobody has
        asked yet.
      </div>
      <input
        class="govuk-input"
        id="photo-name"
        type="text"
        autocomplete="off"
        autocapitalize="words"
        spellcheck={false}
        aria-describedby="photo-name-hint"
        data-photo="name"
      />
      <p class="decorum-meta" data-photo="told" role="status" />
      <ul class="decorum-photo__found" aria-label="People found" data-photo="found" hidden />
    </div>
    <ul class="decorum-photo__named" aria-label="People you named" data-photo="named" hidden />
    <template data-photo="yes">
      <Tag colour="green" icon="tick">
        Yes
      </Tag>
    </template>
    <template data-photo="no">
      <Tag icon="no">No</Tag>
    </template>
    <template data-photo="ask">
      <Tag colour="blue" icon="ask">
        Ask
      </Tag>
    </template>
  </div>
);
