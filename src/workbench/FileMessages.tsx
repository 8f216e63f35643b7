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
import { usePassing } from '../taskpane/shared/passing';

export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

interface FileMessagesProps {
  readonly messages: readonly Message[];
  readonly strings: WorkbenchStrings;
  readonly onDismiss: (...messages: readonly Message[]) => void;
}

/** What became of opening, reading again and downloading. What went well goes by itself; the rest once somebody has read it. */
export function FileMessages({ messages, strings, onDismiss }: FileMessagesProps) {
  const passing = messages.filter(({ intent }) => intent === 'success');
  const group = usePassing<HTMLDivElement>(messages, passing.length > 0, () => onDismiss(...passing));
  return (
    <div ref={group}>
      <MessageBarGroup>
        {messages.map((message, position) => (
          <FileMessage key={position} message={message} strings={strings} onDismiss={() => onDismiss(message)} />
        ))}
      </MessageBarGroup>
    </div>
  );
}

interface FileMessageProps {
  readonly message: Message;
  readonly strings: WorkbenchStrings;
  readonly onDismiss: () => void;
}

export function FileMessage({ message, strings, onDismiss }: FileMessageProps) {
  const { intent, title, text, actions = [] } = message;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={strings.dismiss} onClick={onDismiss} />
        }
      >
        {actions.map(({ label, run }) => (
          <Button key={label} onClick={run}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
