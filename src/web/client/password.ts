// Shows the "Show" button of password fields.
import { createAll, PasswordInput } from 'govuk-frontend';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(PasswordInput);
