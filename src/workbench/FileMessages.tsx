import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchStrings } from '../strings';

export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface FileMessagesProps {
  readonly messages: readonly Message[];
  readonly strings: WorkbenchStrings;
  readonly onDismiss: (message: Message) => void;
}

/** What became of opening, reading again, downloading and closing. */
export function FileMessages({ messages, strings, onDismiss }: FileMessagesProps) {
  return (
    <MessageBarGroup>
      {messages.map((message, position) => (
        <MessageBar key={position} intent={message.intent} layout="multiline">
          <MessageBarBody>
            {message.title && <MessageBarTitle>{message.title}</MessageBarTitle>}
            {message.text}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={strings.dismiss}
                onClick={() => onDismiss(message)}
              />
            }
          >
            {message.action && <Button onClick={message.action.run}>{message.action.label}</Button>}
          </MessageBarActions>
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
