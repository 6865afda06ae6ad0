import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What is lying in wait for a transaction: the one whose statements carry the mark. */
export interface Ambush {
  /** Text that only the awaited transaction sends. */
  mark: string;
  /** `write`: before the database sees it; `commit`: the database has committed, and nobody has heard yet. */
  at: 'write' | 'commit';
  /** Called once, in that instant; what would come next on this connection goes nowhere. */
  strike(): void;
}

export interface DatabaseWire {
  port: number;
  lieInWait(ambush: Ambush | null): void;
  close(): Promise<void>;
}

/** The tag with which PostgreSQL says that it has committed. */
const committed = 'COMMIT\0';

/** A wire between product and database that knows, to the byte, when a transaction was committed. */
export async function layDatabaseWire(databasePort: number): Promise<DatabaseWire> {
  let ambush: Ambush | null = null;
  const sockets = new Set<Socket>();
  const server = createServer((product) => {
    const database = connect(databasePort, '127.0.0.1');
    const ends = [product, database];
    let isMarked = false;
    let [asked, told] = ['', ''];
    const cut = () => {
      for (const end of ends) {
        sockets.delete(end);
        end.destroy();
      }
    };
    const strike = (found: Ambush) => {
      ambush = null;
      cut();
      found.strike();
    };
    for (const end of ends) {
      sockets.add(end);
      end.setNoDelay(true);
      end.on('error', cut);
      end.on('close', cut);
    }
    product.on('data', (bytes) => {
      if (ambush) {
        asked = (asked + bytes.toString('latin1')).slice(-ambush.mark.length - bytes.length);
        if (asked.includes(ambush.mark)) isMarked = true;
        if (isMarked && ambush.at === 'write') return strike(ambush);
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (ambush && isMarked) {
        told = (told + bytes.toString('latin1')).slice(-committed.length - bytes.length);
        if (told.includes(committed)) return strike(ambush);
      }
      product.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    lieInWait(next) {
      ambush = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
