import { useQuery } from '@tanstack/react-query'
import { useMlflowClient } from '../data/clientContext.ts'
import { connectionOptions, reachabilityOptions, serverVersionOptions } from '../data/connection.ts'
import { describeError } from '../domain/describeError.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { ClockTime } from '../ui/ClockTime.tsx'
import { CopyableText } from '../ui/CopyableText.tsx'
import { Status } from '../ui/Status.tsx'
import { Time } from '../ui/Time.tsx'
import classes from './ConnectionPanel.module.css'

/** Which tracking server, which versions, since when, and the fix when it does not work. */
export function ConnectionPanel() {
  const client = useMlflowClient()
  const reachable = useQuery(reachabilityOptions(client))
  const connection = useQuery(connectionOptions(client))
  const version = useQuery(serverVersionOptions(client))
  const trouble = reachable.isError ? describeError(reachable.error) : undefined
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <h2>Connection</h2>
        {trouble !== undefined && <Status tone="bad" word="Not working" pill />}
        {reachable.isSuccess && <Status tone="ok" word="Connected" pill />}
        {reachable.isPending && <Status tone="idle" word="Connecting" pill />}
        <BusyButton size="xs" isBusy={reachable.isFetching} onClick={() => void reachable.refetch()}>
          Check now
        </BusyButton>
      </div>
      {trouble !== undefined && (
        <div className={classes.trouble}>
          <strong>{trouble.title}</strong>
          <p>{trouble.sentence}</p>
          {trouble.fix !== undefined && <p>{trouble.fix}</p>}
          {trouble.words !== '' && <code>{trouble.words}</code>}
        </div>
      )}
      <dl>
        <dt>Tracking URI</dt>
        <dd>
          {connection.data === undefined ? (
            'not told by what serves this page'
          ) : (
            <CopyableText text={connection.data.trackingUri} what="tracking URI" />
          )}
        </dd>
        {connection.data?.isReadOnly === true && (
          <>
            <dt>Access</dt>
            <dd>read only: every write is refused</dd>
          </>
        )}
        <dt>MLflow</dt>
        <dd>{version.data ?? (version.isPending ? '…' : 'version not told')}</dd>
        {connection.data !== undefined && (
          <>
            <dt>Runlens</dt>
            <dd>{connection.data.runlensVersion}</dd>
          </>
        )}
        {reachable.dataUpdatedAt > 0 && (
          <>
            <dt>Last answer</dt>
            <dd>
              {trouble === undefined ? (
                <Time timeMs={reachable.dataUpdatedAt} />
              ) : (
                <ClockTime timeMs={reachable.dataUpdatedAt} />
              )}
            </dd>
          </>
        )}
        <dt>From Python</dt>
        <dd>
          <CopyableText text={`mlflow.set_tracking_uri("${window.location.origin}")`} what="Python line" />
        </dd>
      </dl>
    </div>
  )
}
