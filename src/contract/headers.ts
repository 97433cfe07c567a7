/** `/bff` answers only requests that carry this header, which no other site's page can add. */
export const bffHeader = 'x-goal-editor';

/** The header in which a frame names the origin of the page that it is in: the one that its token was made for. */
export const embedHostHeader = 'x-embed-host';
